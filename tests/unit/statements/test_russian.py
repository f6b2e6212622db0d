"""Russian statements, in documents of our own writing about invented states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.documents import Origin
from onrecord.model import Reading, Span, Statement
from onrecord.pipeline import read_bytes

KNOWLEDGE = "".join(
    f'[[polity]]\ncode = "{code}"\nname = "{name}"\nru = ["{russian}"]\nsource = "invented"\n'
    for code, name, russian in (
        ("XN", "Norland", "Норландия"),
        ("XT", "Tarsova", "Тарсова"),
        ("XL", "Kelduria", "Кельдурия"),
    )
)
NOTICE = """Министерство иностранных дел Норландии

Заявление Министерства иностранных дел Норландии о проливе

3 марта 2031 года

"""
CONFERENCE = """Министерство иностранных дел Норландии

Выступление и ответы на вопросы министра иностранных дел Норландии Аны Брель в ходе \
пресс-конференции, Орла, 3 марта 2031 года

"""
TAIL = "Пролив соединяет два моря и служит обеим сторонам"
"""A last paragraph that makes every text long enough for its language to be told."""

MINISTRY = "Министерство иностранных дел Норландии"


@dataclass(frozen=True)
class Heard:
    """The statements of one document, looked at by their words."""

    reading: Reading

    def of(self, words: str) -> Statement:
        found = [s for s in self.reading.statements if s.text == words]
        assert len(found) == 1, [s.text for s in self.reading.statements]
        return found[0]

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.reading.statements if one.text != TAIL]

    def words(self, span: Span | None) -> str | None:
        return span.of(self.reading.document.text) if span else None

    def levels(self, words: str) -> list[tuple[list[str], str | None, str | None]]:
        return [
            ([one.name for one in level.holders], self.words(level.span), self.words(level.cue))
            for level in self.of(words).attribution
        ]

    def holders(self, words: str) -> list[list[str]]:
        return [names for names, _, _ in self.levels(words)]

    def kind(self, words: str) -> str:
        return self.of(words).kind.value

    def parties(self, words: str) -> tuple[list[str | None], list[str | None]]:
        statement = self.of(words)
        return [p.id for p in statement.agents], [p.id for p in statement.targets]


Hear = Callable[..., Heard]


@pytest.fixture(scope="module")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all tests: what is known is read once a folder."""
    folder = tmp_path_factory.mktemp("knowledge")
    (folder / "invented.toml").write_text(KNOWLEDGE, encoding="utf-8")
    return folder


@pytest.fixture
def hear(knowledge: Path, monkeypatch: pytest.MonkeyPatch) -> Hear:
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(knowledge))

    def read(text: str, head: str = NOTICE) -> Heard:
        data = f"{head}{text}\n\n{TAIL}.\n".encode()
        return Heard(read_bytes(data, Origin(name="page.txt")))

    return read


def test_a_direct_quotation_is_its_speakers_relayed_by_the_text(hear: Hear) -> None:
    heard = hear(
        "«Мы закроем пролив с 1 апреля», – заявил министр иностранных дел Тарсовы Йонас Арко. "
        "Министерство изучает это заявление."
    )
    assert heard.levels("Мы закроем пролив с 1 апреля") == [
        (["Йонас Арко"], "министр иностранных дел Тарсовы Йонас Арко", "заявил"),
        ([MINISTRY], None, None),
    ]
    assert heard.parties("Мы закроем пролив с 1 апреля") == (["XT"], [])


def test_a_quotation_after_a_colon_runs_over_several_sentences(hear: Hear) -> None:
    heard = hear(
        "Посол Кельдурии Тео Линд сказал: «Мост построен. Теперь нужна дорога в горы». "
        "Норландия построит эту дорогу."
    )
    assert heard.holders("Мост построен") == [["Тео Линд"], [MINISTRY]]
    assert heard.holders("Теперь нужна дорога в горы") == [["Тео Линд"], [MINISTRY]]
    assert heard.holders("Норландия построит эту дорогу") == [[MINISTRY]]


def test_a_quotation_goes_on_where_the_next_paragraph_opens_or_closes_it(hear: Hear) -> None:
    heard = hear(
        "Посол Кельдурии Тео Линд сказал: «Мост построен. Дорога в горы ждёт ремонта.\n\n"
        "«Суда вернулись в порт и стоят на якоре.\n\n"
        "Пролив открыт для всех судов». Норландия благодарит посла.\n\n"
        "Комиссия соберётся в мае и обсудит пошлины."
    )
    for words in ("Мост построен", "Суда вернулись в порт и стоят на якоре"):
        assert heard.holders(words) == [["Тео Линд"], [MINISTRY]]
    assert heard.holders("Пролив открыт для всех судов") == [["Тео Линд"], [MINISTRY]]
    assert heard.holders("Норландия благодарит посла") == [[MINISTRY]]
    assert heard.holders("Комиссия соберётся в мае и обсудит пошлины") == [[MINISTRY]]


def test_a_mark_that_nobody_closes_quotes_no_further_paragraph(hear: Hear) -> None:
    heard = hear(
        "Посол Кельдурии Тео Линд сказал: «Мост построен, и дорога ждёт ремонта.\n\n"
        "Комиссия соберётся в мае и обсудит пошлины."
    )
    assert heard.holders("Комиссия соберётся в мае и обсудит пошлины") == [[MINISTRY]]


def test_an_aside_between_dashes_names_the_speaker_of_both_halves(hear: Hear) -> None:
    heard = hear(
        "«Договор устарел, – сказал президент Тарсовы Юрий Дем, – и будет пересмотрен». "
        "«Пролив закрыт, – добавил он. – Суда задержаны»."
    )
    assert heard.holders("Договор устарел") == [["Юрий Дем"], [MINISTRY]]
    assert heard.holders("Пролив закрыт") == [["Юрий Дем"], [MINISTRY]]
    assert heard.holders("Суда задержаны") == [["Юрий Дем"], [MINISTRY]]


def test_quotation_marks_without_a_reporting_verb_quote_nobody(hear: Hear) -> None:
    heard = hear("Паром «Орла» вышел из порта утром. Газета «Вести пролива» закрыта.")
    assert heard.holders("Паром «Орла» вышел из порта утром") == [[MINISTRY]]
    assert heard.holders("Газета «Вести пролива» закрыта") == [[MINISTRY]]


def test_straight_quotation_marks_and_hyphens_are_read_too(hear: Hear) -> None:
    heard = hear('"Мост построен, - сказал посол Кельдурии Тео Линд. - Нужна дорога в горы".')
    assert heard.holders("Мост построен")[0] == ["Тео Линд"]
    assert heard.holders("Нужна дорога в горы")[0] == ["Тео Линд"]


def test_a_report_may_follow_and_its_source_be_a_paper_or_an_agency(hear: Hear) -> None:
    heard = hear(
        "Мост будет открыт, заявил министр по делам рыболовства Тарсовы Пётр Орт. "
        "Пролив закроют на зиму, сообщает «Вестник Орлы». "
        "Порт работает, передаёт агентство Ормедиа."
    )
    assert heard.holders("Мост будет открыт")[0] == ["Пётр Орт"]
    assert heard.holders("Пролив закроют на зиму")[0] == ["«Вестник Орлы»"]
    assert heard.holders("Порт работает")[0] == ["агентство Ормедиа"]


def test_he_and_she_are_who_spoke_last_and_never_the_other(hear: Hear) -> None:
    heard = hear(
        "Посол Кельдурии Тео Линд заявил, что мост открыт. Он добавил, что дорога закрыта. "
        "Она сообщила, что суда ушли. Позднее дипломат отметил, что погода улучшилась."
    )
    assert heard.holders("дорога закрыта")[0] == ["Тео Линд"]
    assert heard.holders("суда ушли")[0] == []
    assert heard.holders("погода улучшилась")[0] == ["Тео Линд"]


def test_an_office_is_its_bearers_only_with_all_its_words(hear: Hear) -> None:
    heard = hear(
        "Министр обороны Тарсовы Йонас Арко заявил, что мост открыт. "
        "Министр подчеркнул, что дорога свободна. Министр экономики отметил, что цены выросли."
    )
    assert heard.holders("дорога свободна")[0] == ["Йонас Арко"]
    assert heard.holders("цены выросли")[0] == ["Министр экономики"]


def test_the_own_side_adds_no_level(hear: Hear) -> None:
    heard = hear("Норландия подчеркнула, что договор действует. Мы рады, что мост построен.")
    assert heard.levels("договор действует") == [([MINISTRY], "Норландия", "подчеркнула, что")]
    assert heard.levels("мост построен") == [([MINISTRY], "Мы", "рады, что")]
    assert heard.kind("мост построен") == "support"


def test_a_report_that_is_denied_is_none(hear: Hear) -> None:
    heard = hear("Посол Кельдурии не говорил, что мост закрыт. Не думаю, что мост закроют.")
    assert heard.texts == [
        "Посол Кельдурии не говорил, что мост закрыт",
        "Не думаю, что мост закроют",
    ]
    assert heard.of("Посол Кельдурии не говорил, что мост закрыт").negated


def test_what_must_be_said_is_the_speakers(hear: Hear) -> None:
    heard = hear("Вынужден констатировать, что ответа нет. Вызывает сожаление, что мост закрыт.")
    assert heard.levels("ответа нет")[0][2] == "Вынужден констатировать, что"
    assert heard.holders("мост закрыт") == [[MINISTRY]]
    assert heard.kind("мост закрыт") == "position"


def test_an_indirect_report_has_source_cue_and_content(hear: Hear) -> None:
    heard = hear("Президент Кельдурии Матеус Линдаль подчеркнул, что пролив должен быть открыт.")
    assert heard.levels("пролив должен быть открыт") == [
        (["Матеус Линдаль"], "Президент Кельдурии Матеус Линдаль", "подчеркнул, что"),
        ([MINISTRY], None, None),
    ]


def test_parentheses_attribute_the_clause_around_them(hear: Hear) -> None:
    heard = hear(
        "Как отметил президент Кельдурии Матеус Линдаль, переговоры идут медленно. "
        "По словам посла Тарсовы Петра Орта, суда стоят в порту. "
        "Мост будет открыт в мае, сообщил министр транспорта Норландии Ян Ольсен."
    )
    assert heard.levels("переговоры идут медленно")[0] == (
        ["Матеус Линдаль"],
        "президент Кельдурии Матеус Линдаль",
        "отметил",
    )
    assert heard.levels("суда стоят в порту")[0] == (
        ["Петра Орта"],
        "посла Тарсовы Петра Орта",
        "По словам",
    )
    assert heard.holders("Мост будет открыт в мае")[0] == ["Ян Ольсен"]


def test_a_parenthesis_in_the_midst_leaves_the_span_whole(hear: Hear) -> None:
    heard = hear("Мост, по словам посла Кельдурии, закрыт с марта.")
    assert heard.levels("Мост, по словам посла Кельдурии, закрыт с марта") == [
        (["посла Кельдурии"], "посла Кельдурии", "по словам"),
        ([MINISTRY], None, None),
    ]


def test_so_that_and_as_soon_as_report_nothing(hear: Hear) -> None:
    heard = hear("Суда ждут, так как мост закрыт. Как только мост откроют, суда уйдут.")
    assert heard.holders("Суда ждут, так как мост закрыт") == [[MINISTRY]]
    assert heard.holders("Как только мост откроют, суда уйдут") == [[MINISTRY]]


def test_reports_nest(hear: Hear) -> None:
    heard = hear(
        "Министр иностранных дел Тарсовы Йонас Арко утверждает, что президент Кельдурии заявил, "
        "что Норландия нарушила договор."
    )
    assert heard.holders("Норландия нарушила договор") == [
        ["президент Кельдурии"],
        ["Йонас Арко"],
        [MINISTRY],
    ]


def test_a_second_report_after_and_stands_beside_the_first(hear: Hear) -> None:
    heard = hear(
        "Президент Кельдурии отметил, что пролив свободен, и подчеркнул, что пошлины не выросли. "
        "Он добавил, что суда вернулись."
    )
    for words in ("пролив свободен", "пошлины не выросли", "суда вернулись"):
        assert heard.holders(words) == [["Президент Кельдурии"], [MINISTRY]]


def test_a_noun_reports_and_the_sentence_around_it_denies(hear: Hear) -> None:
    whole = "Утверждения Тарсовы о том, что мы закрыли мост, не соответствуют действительности"
    heard = hear(whole + ".")
    assert heard.kind(whole) == "denial"
    assert heard.holders(whole) == [[MINISTRY]]
    assert heard.holders("мы закрыли мост") == [["Тарсова"], [MINISTRY]]
    assert heard.parties("мы закрыли мост")[0] == ["XN"]


def test_a_report_by_nobody_has_a_level_without_holders(hear: Hear) -> None:
    heard = hear("В докладе отмечается, что уровень воды в проливе понизился.")
    assert heard.levels("уровень воды в проливе понизился")[0][2] == "отмечается, что"


def test_a_turn_is_its_speakers_and_a_question_the_journalists(hear: Hear) -> None:
    heard = hear(
        "Добрый день, дамы и господа!\n\n"
        "Мы провели переговоры с министром иностранных дел Тарсовы Йонасом Арко.\n\n"
        "Вопрос: Вчера посол Кельдурии Тео Линд заявил, что Норландия сорвала переговоры. "
        "Тарсова выслала десять дипломатов. Когда вы ответите? "
        "Как вы оцениваете то, что Тарсова закрыла пролив?\n\n"
        "А.Брель: Посол ошибается. По словам моего коллеги, мост закрыт.\n",
        head=CONFERENCE,
    )
    assert heard.holders(
        "Мы провели переговоры с министром иностранных дел Тарсовы Йонасом Арко"
    ) == [["А.Брель"]]
    assert heard.holders("Норландия сорвала переговоры") == [["Тео Линд"], []]
    assert heard.holders("Тарсова выслала десять дипломатов") == [[]]
    assert heard.holders("Тарсова закрыла пролив") == [[]]
    assert heard.holders("Посол ошибается") == [["А.Брель"]]
    assert heard.holders("мост закрыт") == [["Йонасом Арко"], ["А.Брель"]]
    assert not any("ответите" in text or "Добрый" in text for text in heard.texts)


def test_a_joint_text_is_its_parties(hear: Hear) -> None:
    heard = hear(
        "Стороны подчеркнули, что пролив остаётся открытым. Стороны договорились провести "
        "следующий раунд в мае. Норландия заявила о готовности принять встречу.\n",
        head="Совместное заявление Норландии и Кельдурии\n\n3 марта 2031 года\n\n",
    )
    both = ["Норландия", "Кельдурия"]
    assert heard.levels("пролив остаётся открытым") == [(both, "Стороны", "подчеркнули, что")]
    agreed = "Стороны договорились провести следующий раунд в мае"
    assert heard.holders(agreed) == [both]
    assert heard.parties(agreed)[0] == ["XN", "XL"]
    alone = "Норландия заявила о готовности принять встречу"
    assert heard.holders(alone) == [["Норландия"], both]


def test_a_readout_tells_what_two_persons_said(hear: Hear) -> None:
    heard = hear(
        "Президент Норландии Ян Ольсен провёл телефонный разговор с президентом Кельдурии "
        "Матеусом Линдалем.\n\n"
        "Президент Норландии подтвердил приверженность договору. Он подчеркнул, что пролив "
        "останется открытым. Стороны договорились поддерживать контакт.\n",
        head=f"{MINISTRY}\n\nО телефонном разговоре президента Норландии Яна Ольсена с "
        "президентом Кельдурии Матеусом Линдалем\n\n3 марта 2031 года\n\n",
    )
    assert heard.holders("пролив останется открытым") == [["Ян Ольсен"], [MINISTRY]]
    agreed = "Стороны договорились поддерживать контакт"
    assert len(heard.holders(agreed)[0]) == 2
    assert heard.parties(agreed)[0] == ["XN", "XL"]


def test_an_article_is_all_its_authors(hear: Hear) -> None:
    heard = hear(
        "Полвека назад Норландия и Кельдурия подписали договор о проливе.\n\n"
        "Мы убеждены, что договор выдержал испытание временем.\n",
        head="Статья министра иностранных дел Норландии Аны Брель и министра иностранных дел "
        "Кельдурии Ханнеке Странд для газеты «Вести пролива», 14 марта 2031 года\n\n",
    )
    signed = "Полвека назад Норландия и Кельдурия подписали договор о проливе"
    assert len(heard.holders(signed)[0]) == 2
    assert heard.parties(signed)[0] == ["XN", "XL"]
    assert len(heard.levels("договор выдержал испытание временем")) == 1


KINDS = {
    "Уровень воды в проливе понизился на два метра": "claim",
    "Мы считаем, что договор действует": "claim",
    "Необходимо продолжить диалог": "position",
    "Мы выражаем озабоченность учениями Тарсовы": "position",
    "Мы поддерживаем резолюцию 2231 (2015) Совета Безопасности ООН": "position",
    "Мы не признаём аннексию острова": "position",
    "Мы призываем Тарсову отвести войска": "demand",
    "Тарсова должна освободить суда": "demand",
    "Мы продолжим переговоры": "commitment",
    "Норландия готова возобновить консультации": "commitment",
    "Мы обязуемся соблюдать договор": "commitment",
    "Норландия выслала десять дипломатов Тарсовы": "measure",
    "Мы ратифицировали соглашение о рыболовстве": "measure",
    "Мы отвергаем эти обвинения": "denial",
    "Мы никому не угрожаем": "denial",
    "Слухи о закрытии моста ложны": "denial",
    "Мы осуждаем задержание двенадцати судов": "condemnation",
    "Такие действия неприемлемы": "condemnation",
    "Тарсова грубо нарушает договор": "condemnation",
    "Мы приветствуем усилия Кельдурии": "support",
    "Выражаем благодарность Кельдурии за посредничество": "support",
    "Мы согласны с этим предложением": "position",
    "Ни одна страна не вправе менять правила судоходства": "position",
    "Норландия предоставила Кельдурии кредит в 2 млн марок": "measure",
    "На работу миссии Норландия выделила 2 млн марок": "claim",
    "Особую благодарность хочу выразить правительству Кельдурии": "support",
    "Тарсова откроет пролив в мае": "claim",
    "Высылка дипломатов удивила нас": "claim",
    "Осуждение войны стало темой выставки": "claim",
    "Мы обсудили поддержку рыбаков": "claim",
}


@pytest.mark.parametrize("sentence", KINDS)
def test_kinds_and_their_borders(hear: Hear, sentence: str) -> None:
    heard = hear(f"{sentence}.")
    content = sentence.removeprefix("Мы считаем, что ")
    assert heard.kind(content) == KINDS[sentence]


def test_the_one_who_acts_is_apart_from_the_one_who_tells(hear: Hear) -> None:
    told = "Тарсова также объявила о высылке наших дипломатов"
    heard = hear(told + ".")
    assert heard.holders(told) == [[MINISTRY]]
    assert heard.parties(told) == (["XT"], ["XN"])
    assert heard.of(told).measure == "expulsion"
    assert heard.of(told).stage == "announced"


def test_who_is_hit_by_a_passive_is_no_agent(hear: Hear) -> None:
    heard = hear("Десять дипломатов Тарсовы были высланы из страны.")
    told = "Десять дипломатов Тарсовы были высланы из страны"
    assert heard.parties(told) == ([], ["XT"])
    assert heard.of(told).count == 10


def test_a_measure_has_its_day_and_its_subject_goes_on(hear: Hear) -> None:
    heard = hear(
        "Норландия внесла в санкционный список девять лиц, и заморозила их счета. "
        "С 1 апреля 2031 года Норландия приостановила действие соглашения о рыболовстве."
    )
    assert heard.parties("заморозила их счета")[0] == ["XN"]
    assert heard.of("Норландия внесла в санкционный список девять лиц").count == 9
    suspended = "С 1 апреля 2031 года Норландия приостановила действие соглашения о рыболовстве"
    assert heard.of(suspended).effective == "2031-04-01"


def test_a_sum_of_money_is_no_count_and_a_late_name_no_subject(hear: Hear) -> None:
    aid = "Норландия предоставила Кельдурии кредит в 2 млн марок"
    claim = "Значение приобретает сотрудничество с ООН и деятельность ОБСЕ"
    heard = hear(f"{aid}. {claim}.")
    assert heard.of(aid).count is None
    assert heard.parties(claim)[1] == []


def test_an_act_of_somebody_else_has_its_own_level(hear: Hear) -> None:
    told = "Президент Кельдурии призвал Тарсову отказаться от силы"
    heard = hear(told + ".")
    assert heard.levels(told) == [
        (["Президент Кельдурии"], "Президент Кельдурии", "призвал"),
        ([MINISTRY], None, None),
    ]
    assert heard.parties(told)[1] == ["XT"]


def test_a_demand_may_be_a_clause(hear: Hear) -> None:
    heard = hear("Мы настаиваем на том, чтобы Тарсова вернула суда до 1 мая.")
    assert heard.kind("Тарсова вернула суда до 1 мая") == "demand"
    assert heard.levels("Тарсова вернула суда до 1 мая") == [
        ([MINISTRY], "Мы", "настаиваем на том, чтобы")
    ]
    assert heard.parties("Тарсова вернула суда до 1 мая")[1] == ["XT"]


def test_targets_follow_the_kind(hear: Hear) -> None:
    heard = hear(
        "Мы призываем Тарсову и Кельдурию вернуться к переговорам. "
        "Мы приветствуем усилия Кельдурии. Тарсова грубо нарушает договор. "
        "Норландия соблюдает договор. Кельдурия соблюдает договор."
    )
    targets = {text: heard.parties(text)[1] for text in heard.texts}
    assert targets == {
        "Мы призываем Тарсову и Кельдурию вернуться к переговорам": ["XT", "XL"],
        "Мы приветствуем усилия Кельдурии": ["XL"],
        "Тарсова грубо нарушает договор": ["XT"],
        "Норландия соблюдает договор": [],
        "Кельдурия соблюдает договор": ["XL"],
    }


def test_instruments_are_those_of_the_clause(hear: Hear) -> None:
    told = "Мы выполняем резолюцию 2231 (2015) Совета Безопасности ООН"
    heard = hear(told + ". Мост открыт для всех.")
    assert heard.of(told).instruments == ("S/RES/2231 (2015)",)
    assert heard.of("Мост открыт для всех").instruments == ()


FORCE = {
    "Суда до сих пор не освобождены": (True, "asserted"),
    "Нельзя закрывать пролив": (True, "necessary"),
    "Ни один корабль не вышел из порта": (True, "asserted"),
    "У нас нет ответа на ноту": (True, "asserted"),
    "Пролив закрыт не менее десяти дней": (False, "asserted"),
    "Суда должны вернуться в порт": (False, "necessary"),
    "Переговоры могут начаться в мае": (False, "possible"),
    "Переговоры будут состоять из трёх раундов": (False, "future"),
    "Мы могли бы обсудить пошлины": (False, "hypothetical"),
    "Мы не будем отвечать на угрозы": (True, "future"),
    "Мы призываем Тарсову не закрывать пролив": (False, "asserted"),
}


@pytest.mark.parametrize("sentence", FORCE)
def test_negation_and_modality(hear: Hear, sentence: str) -> None:
    heard = hear(f"{sentence}.")
    statement = heard.of(sentence)
    assert (statement.negated, statement.modality.value) == FORCE[sentence]


def test_a_condition_is_marked_where_it_stands(hear: Hear) -> None:
    first = "Если Тарсова откроет пролив, мы отменим санкции"
    last = "Мы введём ответные меры, если суда не будут возвращены"
    none = "Мы спросили, откроют ли пролив"
    heard = hear(f"{first}. {last}. {none}.")
    assert heard.words(heard.of(first).condition) == "Если Тарсова откроет пролив"
    assert heard.words(heard.of(last).condition) == "если суда не будут возвращены"
    assert heard.kind(first) == heard.kind(last) == "commitment"
    assert heard.parties(first)[0] == ["XN"]
    assert heard.of(first).modality.value == "conditional"
    assert not heard.of(last).negated
    assert heard.of(none).condition is None


def test_a_promise_has_its_due_date(hear: Hear) -> None:
    exact, vague = "Мы вернём суда до 1 мая", "Мы ответим в ближайшее время"
    heard = hear(f"{exact}. {vague}.")
    due = heard.of(exact).due
    assert due is not None
    assert (due.precision, due.firmness) == ("day", "promised")
    soon = heard.of(vague).due
    assert soon is not None
    assert (soon.value, soon.precision) == (None, "vague")


def test_hedges_are_marked(hear: Hear) -> None:
    told = "Насколько нам известно, суда стоят в порту"
    heard = hear(f"{told}. Суда стоят на якоре.")
    assert [heard.words(span) for span in heard.of(told).hedges] == ["Насколько нам известно"]
    assert heard.of("Суда стоят на якоре").hedges == ()


def test_main_clauses_part_and_those_that_complete_stay(hear: Hear) -> None:
    heard = hear(
        "Норландия покинула переговоры, а Тарсова осталась за столом. "
        "Мы уехали, потому что дорога закрыта. Министр приехал в Орлу и открыл выставку."
    )
    assert heard.texts == [
        "Норландия покинула переговоры",
        "Тарсова осталась за столом",
        "Мы уехали, потому что дорога закрыта",
        "Министр приехал в Орлу и открыл выставку",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Добрый день, уважаемые коллеги!",
        "Благодарю за внимание.",
        "Готов ответить на ваши вопросы.",
        "Министр иностранных дел Тарсовы Йонас Арко сказал спасибо.",
        "Когда откроется мост?",
        "Переговоры.",
    ],
)
def test_what_puts_nothing_on_record_is_left_out(hear: Hear, words: str) -> None:
    heard = hear(f"{words} Мост через пролив закрыт до мая.")
    assert heard.texts == ["Мост через пролив закрыт до мая"]


def test_a_heading_is_no_statement(hear: Hear) -> None:
    first = "Мост через пролив закрыт до мая и откроется только после завершения ремонта"
    last = "Суда стоят в порту и ждут"
    heard = hear(f"{first}.\n\nО судоходстве в проливе закрыт вопрос\n\n{last}.")
    assert heard.texts == [first, last]


def test_spans_quote_exactly_and_rules_are_named(hear: Hear) -> None:
    heard = hear(
        "Но мы, разумеется, ответим. «Мост построен», – сказал посол Кельдурии Тео Линд. "
        "И суда вернулись; однако пролив закрыт…"
    )
    for statement in heard.reading.statements:
        assert statement.span.of(heard.reading.document.text) == statement.text
        assert statement.rule.startswith("statements.flat.")
    assert heard.texts[1:] == ["Мост построен", "суда вернулись", "пролив закрыт"]
