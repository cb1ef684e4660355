package se.kvinnofrid.config.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.kvinnofrid.config.report.Template.CellReference;
import se.kvinnofrid.config.report.Template.FigurePlace;
import se.kvinnofrid.config.report.Template.Form;
import se.kvinnofrid.config.report.Template.Setting;
import se.kvinnofrid.config.report.Template.Words;

class TemplateParserTest {

    private final List<String> faults = new ArrayList<>();
    private final TemplateParser parser = new TemplateParser(faults::add);

    @Test
    void words_settings_and_figures_keep_their_order() {
        Template template =
                parser.parse("Under {threshold}: {fraction a/b sex=f; fall; fallen}, {count a/0-30} i {round}.");

        assertThat(template.parts())
                .containsExactly(
                        new Words("Under "),
                        new Setting(Setting.Name.THRESHOLD),
                        new Words(": "),
                        new FigurePlace(
                                Form.FRACTION, new CellReference("a", "b", "sex", "f"), List.of("fall", "fallen")),
                        new Words(", "),
                        new FigurePlace(Form.COUNT, new CellReference("a", "0-30", "", ""), List.of()),
                        new Words(" i "),
                        new Setting(Setting.Name.ROUND),
                        new Words("."));
        assertThat(template.findFirstCell()).contains(new CellReference("a", "b", "sex", "f"));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{half a/b}",
                "{count a}",
                "{count a/b by}",
                "{count a/b; one; two; three}",
                "{count a/b",
                "count a/b}",
                "{}"
            })
    void a_place_that_cannot_be_read_is_a_fault(String text) {
        parser.parse(text);

        assertThat(faults).hasSize(1);
    }
}
