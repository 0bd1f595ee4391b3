package org.icsworkforce.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateTest {

    @Test
    void writesAsManyRowsAsAskedFor() throws IOException {
        var lines = new LongAdder();
        Generate.run(
                new OutputStream() {
                    @Override
                    public void write(int octet) {
                        lines.add(octet == '\n' ? 1 : 0);
                    }
                },
                "vacancies",
                "--rows",
                "20000",
                "--seed",
                "7",
                "--feed",
                "rvv-trac",
                "--organisation",
                "RVV");

        assertThat(lines.sum()).isEqualTo(20_000);
    }

    @Test
    void csvBeginsWithTheNamesOfItsColumns() throws IOException {
        assertThat(generate("vacancies", "--organisation", "RPA", "--rows", "2", "--format", "csv")
                        .lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("reference,level,organisation,title")
                .contains("pay.grade", "location.name", "milestones.advertisedOn", "outcome.postsFilled");
    }

    @Test
    void feedsOfOneOrganisationDiffer() throws IOException {
        assertThat(generate("vacancies", "--organisation", "RVV", "--feed", "one"))
                .isNotEqualTo(generate("vacancies", "--organisation", "RVV", "--feed", "two"));
    }

    @Test
    void realFiguresCanBeWrittenToo() throws IOException {
        assertThat(generate("staff-in-post").lines()).hasSize(147);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "candidates",
                "vacancies",
                "vacancies --organisation RZZ",
                "vacancies --organisation RVV --rows many",
                "vacancies --organisation RVV --size 3",
                "vacancies --organisation RVV --rows",
                "vacancies --organisation RVV --format xml"
            })
    void wrongArgumentsAreRefusedBeforeAnythingIsWritten(String arguments) {
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> Generate.run(out, arguments.split(" "))).isInstanceOf(IllegalArgumentException.class);
        assertThat(out.size()).isZero();
    }

    private static String generate(String... arguments) throws IOException {
        var out = new ByteArrayOutputStream();
        Generate.run(out, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }
}
