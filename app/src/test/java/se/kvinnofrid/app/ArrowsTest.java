package se.kvinnofrid.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the modules: data flows through tables, and a stage does not know its neighbours. */
class ArrowsTest {

    private static final String ROOT = "se.kvinnofrid.";
    private static final Set<String> MODULES = Set.of("config", "ingest", "aggregate", "report", "samples", "app");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.kvinnofrid");

    @ParameterizedTest(name = "{0} knows nothing but itself and: {1}")
    @CsvSource({"config, ''", "ingest, config", "aggregate, config", "report, config", "samples, config"})
    void a_module_knows_only_what_stands_below_it(String module, String below) {
        Set<String> others = new TreeSet<>(MODULES);
        others.remove(module);
        others.remove(below);

        noClasses()
                .that()
                .resideInAPackage(ROOT + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        others.stream().map(other -> ROOT + other + "..").toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void only_the_class_that_wires_a_job_knows_spring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "config..",
                        ROOT + "ingest..",
                        ROOT + "aggregate..",
                        ROOT + "report..",
                        ROOT + "samples..")
                .and(new DescribedPredicate<JavaClass>("do not wire a job") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !outermost(type).getSimpleName().endsWith("Job");
                    }
                })
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(CLASSES);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArrowsTest::outermost).orElse(type);
    }
}
