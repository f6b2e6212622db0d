import pytest

from onrecord.model import Role


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p><b>QUESTION: </b>When?", ["QUESTION: When?"]),
        ("<p><b>QUESTION:</b> When?", ["QUESTION: When?"]),
        ("<p>Nor<i>land</i>ish", ["Norlandish"]),
        ("<p>two\n\t  words", ["two words"]),
        ("<p>two&nbsp; words", ["two\N{NO-BREAK SPACE} words"]),
        ("<p>one<br>two<p>three", ["one", "two", "three"]),
        ("one<br><br>two", ["one", "two"]),
        ("<div>one<div>two</div>three</div>", ["one", "two", "three"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<pre>one\n  two</pre>", ["one", "two"]),
        ("<h1>A title<br>on two lines</h1>", ["A title on two lines"]),
        ("<p>before</body></html>after", ["before after"]),
        ("<p>a<x-term>b</x-term>c", ["abc"]),
        ("<x-card>one</x-card><x-card>two</x-card>", ["one", "two"]),
        ("<p>caf&eacute; &#147;so&#148;", ["café “so”"]),
    ],
)
def test_lines_and_blanks_are_as_a_browser_shows_them(read, markup, lines):
    page = read(markup, "page.html")
    assert [page.text[line.start : line.end] for line in page.lines] == lines


@pytest.mark.parametrize(
    "markup",
    [
        "<script>hidden()</script>",
        "<style>p { color: red }</style>",
        "<template><p>hidden</template>",
        "<noscript>hidden</noscript>",
        "<p hidden>hidden",
        "<p style='color: red; display : none'>hidden",
        "<img alt='hidden' src='x.png'>",
        "<!-- hidden -->",
        "<svg><title>hidden</title></svg>",
        "<head><title>hidden</title></head>",
    ],
)
def test_what_is_not_shown_is_left_out(read, markup):
    page = read(f"{markup}<p>shown", "page.html")
    assert "hidden" not in page.text
    assert "shown" in page.text


def test_words_for_screen_readers_and_tooltips_follow_their_sentence(read, shown):
    markup = "<p>Minister <a href='/o'>Orel<span class='tooltip'>born 1960</span></a> spoke.<p>End"
    assert shown(read(markup, "page.html")) == [
        "plain Minister Orel spoke.",
        "aside born 1960",
        "plain End",
    ]


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("<nav>Home</nav>", Role.NAVIGATION),
        ("<div role='navigation'>Home</div>", Role.NAVIGATION),
        ("<div class='main-menu'>Home</div>", Role.NAVIGATION),
        ("<div id='siteFooter'>Home</div>", Role.FOOTER),
        ("<ul class='breadcrumbs'><li>Home</ul>", Role.NAVIGATION),
        ("<div class='lang-switcher'>Home</div>", Role.NAVIGATION),
        ("<div class='see-also'>Home</div>", Role.ASIDE),
        ("<div itemscope itemtype='http://schema.org/WPFooter'>Home</div>", Role.FOOTER),
        ("<footer><p>Home</footer>", Role.FOOTER),
        ("<header><p>Home</header>", Role.HEADER),
        ("<aside><p>Home</aside>", Role.ASIDE),
        ("<div class='share-bar'>Home</div>", Role.ASIDE),
        ("<div class='related-content'>Home</div>", Role.ASIDE),
        ("<button>Home</button>", Role.FORM),
        ("<form role='search'>Home</form>", Role.FORM),
    ],
)
def test_regions_are_told_by_elements_roles_microdata_and_names(read, markup, role):
    page = read(f"{markup}<p>{'We met in the capital and agreed. ' * 6}", "page.html")
    assert [line.role for line in page.lines] == [role, Role.PLAIN]


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='with-sidebar'>",
        "<div class='no-footer'>",
        "<div class='article-header'>",
        "<div class='navy-blue'>",
        "<div class='social-policy'>",
        "<p><span class='nav'>",
        "<body class='has-menu'>",
        "<form action='/page'>",
        "<div class='sidebar'>",
        "<div role='complementary'><article>",
    ],
)
def test_a_wrapper_of_the_whole_text_is_no_region(read, markup):
    page = read(f"{markup}{'We met in the capital and agreed. ' * 6}", "page.html")
    assert [line.role for line in page.lines] == [Role.PLAIN]


def test_a_heading_in_the_head_of_a_page_stays_a_heading(read, shown):
    page = read("<header><h1>Statement</h1><p>Norland</header>", "page.html")
    assert shown(page) == ["heading1 Statement", "header Norland"]


@pytest.mark.parametrize(
    "start",
    [
        "<main>",
        "<article>",
        "<div role=main>",
        "<div itemprop='articleBody'>",
        "<div class='entry-content'>",
        "<div class='field field--name-body'>",
    ],
)
def test_the_main_part_is_marked(read, start):
    page = read(f"<div>Norland</div>{start}<p>We met.", "page.html")
    assert [line.main for line in page.lines] == [False, True]


def test_menus_in_the_main_part_are_no_main(read, shown):
    page = read("<main><p>We met.<nav>Share</nav></main>", "page.html")
    assert shown(page) == ["plain main We met.", "navigation Share"]


def test_teasers_beside_a_long_article_are_no_main(read):
    page = read(f"<article><p>{'We met. ' * 20}</article><article>Teaser</article>", "page.html")
    assert [line.main for line in page.lines] == [True, False]


def test_a_table_of_data_gives_a_line_a_row_and_one_of_layout_does_not(read, shown):
    data = "<table><tr><th>Side<th>Votes<tr><td><p>Norland</p><td>12</table>"
    layout = "<table><tr><td><p>Menu<p>Links<td><p>We met.<p>We parted.</table>"
    assert shown(read(data, "p.html")) == ["row Side\tVotes", "row Norland\t12"]
    assert [line.split(" ", 1)[1] for line in shown(read(layout, "p.html"))] == [
        "Menu",
        "Links",
        "We met.",
        "We parted.",
    ]


def test_a_table_in_a_table_is_layout_outside_and_data_inside(read, shown):
    markup = "<table><tr><td>Menu<td><table><tr><td>Norland<td>12</table></table>"
    assert shown(read(markup, "p.html")) == ["plain Menu", "row Norland\t12"]


def test_the_share_of_links_is_told(read):
    page = read("<p><a href=/a>all</a><p>half <a href=/b>link</a><p><a name=x>none</a>", "p.html")
    assert [round(line.linked, 1) for line in page.lines] == [1.0, 0.5, 0.0]


def test_runs_are_node_paths_of_blocks(read):
    page = read("<html><body><div>a</div><div><p>b<p>c <b>d</b></div></body></html>", "p.html")
    assert [run.place for run in page.runs] == [
        "/html/body/div[1]",
        "/html/body/div[2]/p[1]",
        "/html/body/div[2]/p[2]",
    ]


def test_a_page_without_visible_words_is_read_and_empty(read):
    page = read("<html><head><title>Nothing</title></head><body><img src=x></body>", "p.html")
    assert (page.text.strip(), page.lines, page.metadata.title) == ("", (), "Nothing")


def test_a_comment_alone_is_read_and_empty(read):
    assert read("<!doctype html><!-- nothing -->", "p.html").lines == ()


def test_two_breaks_leave_a_gap_and_one_does_not(read):
    assert read("<p>one<br>two<br><br>three", "p.html").text == "one\ntwo\n\nthree\n"


def test_a_body_of_a_widget_is_no_main_part(read, shown):
    page = read("<div class='widget'><div class='entry-content'>Teaser</div></div><p>x", "p.html")
    assert shown(page) == ["aside Teaser", "plain x"]


def test_a_form_around_a_page_of_short_lines_is_no_region(read, shown):
    page = read(
        "<form><ul class='nav'><li>Home</ul><div>We met.<br>We parted.</div></form>", "p.html"
    )
    assert shown(page) == ["navigation Home", "plain We met.", "plain We parted."]


def test_the_footer_of_a_quotation_names_its_author(read, shown):
    page = read("<main><blockquote>We met.<footer>Vera Orel</footer></blockquote></main>", "p.html")
    assert shown(page) == ["plain main We met.", "plain main Vera Orel"]


def test_a_page_that_a_script_uncovers_is_read(read):
    page = read("<body style='visibility:hidden'><main hidden><p>We met.</main>", "p.html")
    assert page.text == "We met.\n"
