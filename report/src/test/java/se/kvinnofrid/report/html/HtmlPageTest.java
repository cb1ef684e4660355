package se.kvinnofrid.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import se.kvinnofrid.config.Language;
import se.kvinnofrid.report.MadeUp;
import se.kvinnofrid.report.content.NationalContents;
import se.kvinnofrid.report.edition.Publication;
import se.kvinnofrid.report.table.Vocabulary;

class HtmlPageTest {

    private final XPath paths = XPathFactory.newDefaultInstance().newXPath();

    private static MadeUp genders() {
        return new MadeUp()
                .cell("gender_split", "woman", 2865, 3048, "0.939961")
                .hidden("gender_split", "man", 3048)
                .cell("gender_split", "other", 0, 3048, "0")
                .cell("gender_split", "honour_context", "yes", "woman", 1280, 1300, "0.984615");
    }

    @Test
    void every_figure_stands_in_its_row_and_hidden_ones_as_hidden() throws Exception {
        Document page = page(genders().publication());
        String rows = "//section[@id='gender_split']//table[1]//tr[th[@scope='row']]";

        assertThat(texts(page, rows + "/*"))
                .startsWith(
                        "Kvinna",
                        "2\u00a0865",
                        "94\u00a0%", //
                        "Man",
                        "..",
                        "..", //
                        "Annat",
                        "–",
                        "–", //
                        "N (bas)",
                        "3\u00a0048",
                        "");
        assertThat(texts(page, "//section[@id='gender_split']//figure/div[1]//*[local-name()='text']"))
                .containsExactly("Kvinna", "Man", "Annat", "94\u00a0% (2\u00a0865)", "..", "–");
    }

    @Test
    void a_breakdown_stands_under_the_names_of_its_groups() throws Exception {
        Document page = page(genders().publication());

        assertThat(texts(page, "//section[@id='gender_split']//table//th[@scope='colgroup']"))
                .containsExactly("Hederskontext");
        assertThat(texts(page, "//section[@id='gender_split']//caption"))
                .containsExactly("Tabell 2. Kön", "Tabell B1. Kön efter hederskontext");
    }

    @Test
    void the_page_can_be_read_without_seeing_it() throws Exception {
        Document page = page(genders().publication());

        assertThat(texts(page, "/html/@lang")).containsExactly("sv");
        assertThat(texts(page, "//main")).hasSize(1);
        assertThat(texts(page, "//header")).hasSize(1);
        assertThat(texts(page, "//nav")).hasSize(1);
        assertThat(texts(page, "//footer")).hasSize(1);
        assertThat(texts(page, "//h1")).hasSize(1);
        assertThat(texts(page, "//body/*[1][self::a]/@href"))
                .containsExactly("#" + texts(page, "//main/@id").get(0));
        assertThat(texts(page, "//table[not(caption)]")).isEmpty();
        assertThat(texts(page, "//th[not(@scope)]")).isEmpty();
        assertThat(texts(page, "//*[local-name()='svg'][not(@role='img') or not(@aria-labelledby)]"))
                .isEmpty();
        assertThat(texts(page, "//figure/following-sibling::div//table")).isNotEmpty();
    }

    @Test
    void identifiers_are_unique_and_links_lead_somewhere() throws Exception {
        Document page = page(genders().publication());
        List<String> ids = texts(page, "//@id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(texts(page, "//@href[starts-with(., '#')]"))
                .hasSizeGreaterThan(3)
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
        assertThat(texts(page, "//@aria-labelledby"))
                .allSatisfy(names -> assertThat(ids).contains(names.split(" ", -1)));
    }

    @Test
    void the_page_needs_nothing_but_itself() {
        String html = html(genders().publication());

        assertThat(html).doesNotContain("<script", "stylesheet", "<img", "<iframe", "@import", "src=");
        assertThat(html.replace("xmlns:xlink=\"http://www.w3.org/1999/xlink\"", "")
                        .replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://", "https://");
    }

    @Test
    void the_notes_say_what_is_hidden_and_that_this_is_not_official_statistics() throws Exception {
        Document page = page(genders().publication());

        assertThat(texts(page, "//section[@id='metod']//p"))
                .anySatisfy(text -> assertThat(text).contains("1–4 ärenden", "under 10"))
                .anySatisfy(text -> assertThat(text).contains("är inte officiell statistik"));
        assertThat(texts(page, "//text()")).noneMatch(text -> text.contains("Sveriges officiella"));
    }

    @Test
    void what_came_from_outside_stays_text() throws Exception {
        Publication publication = genders().named("<b onclick='x'>&\"1").publication();

        Document page = page(publication);

        assertThat(texts(page, "//b")).isEmpty();
        assertThat(texts(page, "//dd")).contains("<b onclick='x'>&\"1");
    }

    @Test
    void who_has_not_delivered_is_named() throws Exception {
        Document page = page(genders().publication());

        assertThat(texts(page, "//section[@id='om-uppgifterna']//dl[1]//dd")).contains("Haninge");
        assertThat(texts(page, "(//section[@id='om-uppgifterna']//table)[1]/tbody[1]//tr"))
                .containsExactly("Stockholms län21", "Västra Götalands län11");
    }

    @Test
    void the_page_leads_to_itself_in_the_other_language() throws Exception {
        Document page = page(genders().publication());

        assertThat(texts(page, "//head/link[@rel='alternate']/@href")).containsExactly("a.html", "a.en.html");
        assertThat(texts(page, "//header//a[@lang='en' and @hreflang='en']")).containsExactly("In English");
        assertThat(texts(page, "//header//a/@href")).containsExactly("a.en.html");
    }

    private static String html(Publication publication) {
        NationalContents contents = new NationalContents(MadeUp.CONFIGURATION, Language.SV);
        return new HtmlPage(new Vocabulary(MadeUp.CONFIGURATION.report(), Language.SV))
                .write(
                        contents.of(publication),
                        List.of(
                                new Translation("sv", "a.html", "På svenska"),
                                new Translation("en", "a.en.html", "In English")));
    }

    private static Document page(Publication publication) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(html(publication).getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> texts(Document page, String path) throws Exception {
        NodeList nodes = (NodeList) paths.evaluate(path, page, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }
}
