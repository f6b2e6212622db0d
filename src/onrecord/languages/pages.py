"""The words of page furniture, in the languages that pages are set in.

A page in one language often has menus and footers in another, so these are looked up
together.  Every phrase is written in lower case and compared with a whole paragraph.
"""

from __future__ import annotations

import re

_MENU = """
    about|about us|about website|accessibility|accept|accept all|accept cookies|advanced search
    advanced settings|additional materials|all messages|all news|all publications|archive|archives
    back|back to list|back to news|back to top|breadcrumb|browse|calendar|careers|categories|close
    comments|comment|post a comment|get emails about this page|link to|copy to clipboard|explore the topic
    listen to the audio|all press releases|further information|practical information|in the same section
    main page|page content|breadcrumbs|document|background|latest updates|see more news|contact|contact us|contacts|contact website team|cookie policy|cookie settings|cookies
    copy link|copyright|direct link|directory|disclaimer|documents|donate|download|download pdf
    e-mail|email|email this page|english|events|explore|export|external links|facebook|faq|feedback
    filter|find us|flickr|follow us|follow us on|for the media|gallery|get email updates|go to top
    help|hide|home|home page|homepage|imprint|instagram|jobs|jump to content|language|languages
    latest|latest news|legal|legal notice|link|links|linkedin|listen|live|log in|login|main menu
    main navigation|media|media center|media centre|media contacts|menu|message preview
    mobile version|more|more news|more on this topic|more information|multimedia|navigation
    navigation menu|news|news archive|newsletter|newsroom|next|next article|next page|next post
    official twitter|official youtube channel|older posts|open menu|page|pages|photo|photos
    photo gallery|play|podcast|popular|post navigation|press|press center|press centre
    press contacts|press office|previous|previous article|previous page|previous post|print
    print page|print this page|privacy|privacy notice|privacy policy|publication status|quick links
    read more|read also|related|related articles|related content|related documents|related links
    related news|related pages|related posts|related topics|releases|rss|rss feed|save|save as pdf
    scroll to top|search|search this site|search this website|search website|see all|see also
    see more|select language|send|send a letter|send by email|settings|share|share on facebook
    share on twitter|share on x|share this|share this article|share this page|share via email
    show all|show less|show more|sign in|sign up|site map|sitemap|skip navigation
    skip to content|skip to main content|social media|structure|submit|subscribe|subscribe now
    tags|telegram|terms|terms and conditions|terms of service|terms of use|text|text version|tiktok
    toggle navigation|top|topics|transcript|translate|tweet|twitter|version for people with disabilities
    video|videos|videos and photos|view all|view more|views|vk|watch|website|whatsapp|whatsapp channel
    x (twitter)|youtube|you are here|was this page helpful?|yes|no|livejournal|geography|persons
    photos and videos|media gallery|press releases|full text|text size|font size|listen to this page
    главная|главное меню|контакты|поиск|поделиться|печать|распечатать|версия для печати|новости
    все новости|все сообщения|дополнительные материалы|расширенные настройки|подписаться|меню
    карта сайта|назад|далее|ещё|наверх|обратная связь|документы|события|фото|видео|текст
    материалы по теме|читайте также|смотрите также|скачать|войти|мобильная версия|русский|английский
    accueil|partager|imprimer|rechercher|plan du site|mentions légales|contactez-nous|retour
    actualités|aller au contenu|en savoir plus|s'abonner|suivez-nous|lire aussi|voir aussi
    startseite|suche|drucken|teilen|kontakt|impressum|datenschutz|zum inhalt springen|mehr
    seite drucken|nach oben|weitere informationen|weitere meldungen|barrierefreiheit
    inicio|buscar|compartir|imprimir|contacto|mapa del sitio|aviso legal|ver más|volver|noticias
    početna|pretraga|podeli|štampaj|kontakt|vesti|почетна|претрага|штампај|вести
    головна|пошук|поділитися|друк|новини
    """

MENU = frozenset(phrase.strip() for phrase in _MENU.replace("\n", "|").split("|")) - {""}
"""Whole paragraphs that are buttons, menu entries or headings of page furniture."""

RELATED = frozenset(
    {
        "see also", "read also", "related", "related articles", "related content", "related news",
        "related documents", "related links", "related pages", "related posts", "more news",
        "latest news", "more on this topic", "other news", "more stories", "recent news",
        "recent posts", "you may also like", "you might also like", "previous article",
        "next article", "previous post", "next post", "popular", "most read", "read more",
        "материалы по теме", "читайте также", "смотрите также", "другие новости", "lire aussi",
        "voir aussi", "weitere meldungen", "noticias relacionadas", "повезане вести",
    }
)  # fmt: skip
"""Headings after which titles of other documents stand."""

START_MARKS = frozenset({"begin text", "begin text:", "begin transcript", "begin transcript:"})
END_MARKS = frozenset(
    {"end text", "end text.", "end transcript", "end", "ends", "-end-", "- end -", "###", "# # #",
     "\\###", "\\# \\# \\#", "-30-", "* * *", "***", "– ends –", "- ends -", "-ends-", "(end)",
     "конец"}
)  # fmt: skip
"""Marks that a press office sets before and after a text; no words of the text itself."""

KINDS_OF_TEXT = frozenset(
    {"press release", "press releases", "statement", "statements", "speech", "speeches", "article", "articles", "news",
     "interview", "interviews", "remarks", "announcement", "media release", "news release", "press statement", "joint statement",
     "transcript", "transcripts", "readout", "readouts", "press briefing", "press conference", "communiqué", "declaration", "comment",
     "pressemitteilung", "rede", "communiqué de presse", "discours", "заявление", "новость", "comunicado", "discurso"}
)  # fmt: skip
"""What a page prints beside a date to say what kind of text follows."""

PRESS_NOTES = frozenset(
    {"check against delivery", "as delivered", "as prepared for delivery", "for information media. not an official record",
     "not an official record", "for immediate release", "embargoed", "transcript", "e&oe", "e&oe transcript", "unofficial translation",
     "courtesy translation", "translation", "original: english", "concluded", "seul le prononcé fait foi", "es gilt das gesprochene wort",
     "press release", "media release", "news release", "press releases", "press statement", "for the press", "as sent"}
)  # fmt: skip
"""Notes of a press office about a text, no words of the text itself."""

MARKERS = re.compile(
    r"""(?:
      (?:last\ )?(?:updated?|modified|edited)(?:\ (?:on|at))?\b
    | (?:date\ of\ )?(?:publication|publishing)\ (?:date|status)\b | publish(?:ed|ing\ date)?\s*:
    | published\ (?:in\ (?:section|category)|under|by)\b | posted\ (?:on|in|by)(?:\b|(?=[A-Z])) | posted\s*:
    | filed\ under\b | categor(?:y|ies)\b(?=\s*:|[A-Z]) | categories\s*[A-Z] | tags?\s*: | topics?\s*:
    | direct\ link\b | permalink\b | short\ (?:link|url)\b | source_url\b
    | share\ (?:this|on|via)\b | follow\ us\b | follow\ @ | print\ this\b | e-?mail\ this\b
    | subscribe\ (?:to|now|for|here)\b | sign\ up\ (?:for|to)\b | download\ (?:the|this|as|pdf)\b
    | skip\ (?:to|navigation)\b | jump\ to\ (?:content|navigation|main)\b
    | (?:back|return|go)\ to\ (?:the\ )?(?:top|list|news|home|previous|main|homepage|index|archive)\b
    | (?:©|\(c\)|copyright\ (?:©|\(c\)|\d|by\b|all\b)) | all\ rights\ reserved | all\ content\ on\ this\ (?:site|website)\b
    | (?:this|our)\ (?:web)?site\ uses\ cookies | we\ use\ (?:some\ )?(?:essential\ )?cookies\b
    | by\ (?:continuing|using)\ (?:to\ use\ )?(?:this|our)\ (?:web)?site\b | cookies\ (?:on|help)\b
    | an\ official\ website\ of\b | official\ websites?\ of\b | official\ internet\ resources\b
    | here.s\ how\ you\ know | powered\ by\b | (?:web)?site\ by\b | page\ \d+\ of\ \d+
    | number\ of\ views\b | views\s*:\s*\d | (?:photo|image|video|picture)\s*(?:credit|by|:)
    | subjects?\s*: | page\ last\ updated | visitors?\s*: | you\ are\ here
    | is\ there\ anything\ wrong\ with\ this\ page | was\ this\ page\ (?:useful|helpful)
    | for\ (?:more|further)\ information\b | for\ (?:media|press)\ (?:inquiries|enquiries|queries)\b
    | (?:media|press)\ (?:contacts?|inquiries|enquiries|queries)\b(?=\s*[:(]|\s*$)
    | to\ (?:learn|find\ out)\ more\ about\b | (?:read|learn|find\ out)\ more\b | available\ in\s*:
    | дата\ публикации | опубликован[оа]\ в\b | прямая\ ссылка | ©\ | все\ права\ защищены
    | официальн\w+\ (?:сайт|сетев) | последнее\ обновление | поделиться\b | подробнее\b
    | mis\ en\ ligne | publié\ le | dernière\ mise\ à\ jour | tous\ droits\ réservés
    | veröffentlicht\ am | stand\s*: | alle\ rechte\ vorbehalten | publicado\ (?:el|en)\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""How paragraphs begin that speak of the page and not of its subject."""

PAGE_TALK = 45
"""Words at most: a longer paragraph that begins so is prose all the same."""

CONTACT = re.compile(
    r"""
      (?:^|\b)(?:tel(?:ephone)?|phone|fax|e-?mail|mob(?:ile)?|тел(?:ефон)?|факс)\b\.?\s*(?::|no|\+|\()
    | ^(?:consular|visa|press|general|media)\ (?:queries|enquiries|inquiries|hotline|section)\s*:
    | ^(?:emergency|duty)\ (?:phone|line|number|telephone)\b
    | ^\+?\d[\d\s().\u00a0-]{7,}$
    | ^\S+@\S+\.\w+$
    | ^(?:address|opening\ hours|office\ hours|working\ hours|адрес)\s*:
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Lines that say how to reach an office."""

ADDRESS = re.compile(
    r"^(?:https?://|www\.|[a-z0-9.-]+\.(?:gov|org|int|com|net|[a-z]{2})/)\S*$", re.IGNORECASE
)
"""A paragraph that is a web address and nothing else."""

LANGUAGE_NAMES = (
    "english|français|francais|french|español|espanol|spanish|deutsch|german|русский|russian"
    "|العربية|arabic|عربي|中文|chinese|简体中文|繁體中文|português|portuguese|italiano|italian|српски"
    "|srpski|serbian|shqip|albanian|українська|ukrainian|नेपाली|nepali|polski|türkçe|turkish|日本語"
    "|japanese|한국어|korean|английский|французский|испанский|китайский|арабский|немецкий|ქართული"
    "|հայերեն|azərbaycan|қазақша|ελληνικά|български|македонски|bosanski|hrvatski|magyar|română"
    "|čeština|slovenčina|nederlands|svenska|suomi|norsk|dansk|eesti|latviešu|lietuvių|עברית|فارسی"
    "|हिन्दी|tiếng việt|bahasa indonesia|kiswahili"
)
"""Names of languages as language switches print them."""

LANGUAGE_SWITCH = re.compile(
    rf"""
      ^[\s•·|/,]*(?:[a-z]{{2}}-[A-Z]{{2}}\d*[\s•·|/,]*)+$
    | ^(?:(?i:{LANGUAGE_NAMES})[\s•·|/,()\d]*)+$
    | ^(?:(?:EN|FR|ES|DE|RU|AR|ZH|UK|UA|SR|SQ|PL|PT|IT|TR|SRB|ENG|RUS|CYR|LAT)
       (?:[\s•·|/,]+|$)){{2,}}$
    """,
    re.VERBOSE,
)
"""A paragraph that offers the page in other languages."""

LANGUAGE_CODES = {
    "english": "en", "français": "fr", "french": "fr", "español": "es", "spanish": "es", "deutsch": "de",
    "german": "de", "русский": "ru", "russian": "ru", "العربية": "ar", "arabic": "ar", "中文": "zh", "chinese": "zh",
    "português": "pt", "italiano": "it", "српски": "sr", "srpski": "sr", "serbian": "sr", "shqip": "sq", "albanian": "sq",
    "українська": "uk", "ukrainian": "uk", "नेपाली": "ne", "nepali": "ne", "polski": "pl", "türkçe": "tr", "日本語": "ja",
    "한국어": "ko", "английский": "en", "французский": "fr", "немецкий": "de", "испанский": "es", "китайский": "zh",
}  # fmt: skip
"""Language tags (BCP 47) of names that language switches print."""

LANGUAGE_TAG = re.compile(r"[a-z]{2}-[A-Z]{2}(?![A-Za-z])")

DATE_LABEL = re.compile(
    r"(?:published|posted|issued|released|updated|last updated|date|publication date|release date"
    r"|date of publication|дата публикации|дата|опубликовано|publié le|veröffentlicht am|fecha)"
    r"\s*(?:on|at|in|le|am)?\s*:?\s*",
    re.IGNORECASE,
)
"""What stands before a date that a page prints of itself."""

ZONES = re.compile(
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?|\b(?:at|on|um|à|в|o’clock"
    r"|a\.?m\.?|p\.?m\.?|[ECMP][SD]?T|GMT|UTC|MSK|CET|CEST|BST|Z|hrs?|hours|uhr|года|г\.|T)(?!\w)",
    re.IGNORECASE,
)
"""Words that stand beside a date without being more than a date."""

ARCHIVE_NOTE = re.compile(r"^\[[^\[\]]{0,60}:\s[^\[\]]{1,80}\]$")
"""An archive's reference, set apart in brackets."""

BREADCRUMB = re.compile(
    r"^(?:[^>»›\n]{2,40}\s+[>»›]\s+){1,6}[^>»›\n]{2,80}$|^[^/.\n]{2,25}(?:\s/\s[^/.\n]{2,25}){2,}$"
)
"""The way to a page through its site: "Home > News > Statements"."""

MENU_ROW = re.compile(
    r"^\S+(?: \S+){0,2}(?:\s{2,}\S+(?: \S+){0,2}){2,}$|^[^|\n]{2,24}(?:\s*\|\s*[^|\n]{2,24}){2,}$"
)
"""Three or more short entries in one row."""

FILE_NUMBER = re.compile(
    r"^(?:No\.?|Nr\.?|№|#|Ref\.?:?)?\s*\d[\d./-]*[/-]\d[\d./-]*$"
    r"|^\*?\d{2}-?\d{5,7}(?:\s*\([A-Z]\))?\*?$|^\d{1,3}/\d{1,3}$"
    r"|^[A-Z]{1,6}(?:/[A-Z0-9.()-]+){1,6}(?:\s*\(\d{4}\))?\*?$|^(?:Distr\.|Original)\s*:.{0,60}$"
)
"""The number under which an office files a text."""
