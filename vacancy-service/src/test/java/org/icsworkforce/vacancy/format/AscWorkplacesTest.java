package org.icsworkforce.vacancy.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.icsworkforce.vacancy.intake.RawRow;
import org.junit.jupiter.api.Test;

class AscWorkplacesTest {

    private static List<ObjectNode> rows(String roles, String starters, String leavers, String vacancies)
            throws IOException {
        String csv = "LOCALESTID,STATUS,LOCATIONID,ALLJOBROLES,STARTERS,LEAVERS,VACANCIES\nA,UPDATE,1-2,%s,%s,%s,%s\n"
                .formatted(roles, starters, leavers, vacancies);
        var reader = AscWorkplaces.read(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), LocalDate.of(2026, 10, 5));
        var rows = new ArrayList<ObjectNode>();
        for (RawRow row = reader.next(); row != null; row = reader.next()) {
            assertThat(row.index()).isEqualTo(rows.size());
            rows.add(row.properties());
        }
        return rows;
    }

    @Test
    void rolesOfOneGroupAreAddedUp() throws IOException {
        // 34 and 25 are other roles
        var rows = rows("34;25", "1;2", "0;0", "3;4");
        assertThat(rows).hasSize(1);
        var row = rows.getFirst();
        assertThat(row.get("organisation").asText()).isEqualTo("CQC:1-2");
        assertThat(row.get("month").asText()).isEqualTo("2026-10");
        assertThat(row.get("staffGroup").asText()).isEqualTo("other");
        assertThat(row.get("starters12m").asInt()).isEqualTo(3);
        assertThat(row.get("leavers12m").asInt()).isZero();
        assertThat(row.get("vacantPosts").asInt()).isEqualTo(7);
    }

    @Test
    void figureThatNobodyKnowsMakesTheSumUnknownAndNeverZero() throws IOException {
        var row = rows("34;25", "1;2", "999;0", "0;999").getFirst();
        assertThat(row.get("starters12m").asInt()).isEqualTo(3);
        assertThat(row.get("leavers12m").isNull()).isTrue();
        assertThat(row.get("vacantPosts").isNull()).isTrue();
        assertThat(row.has("filledPosts")).isFalse();
    }

    @Test
    void oneFigureThatNobodyKnowsIsOfAllRoles() throws IOException {
        var rows = rows("34;8", "999", "0;0", "1;0");
        assertThat(rows).hasSize(2).allMatch(row -> row.get("starters12m").isNull());
        assertThat(rows).allMatch(row -> row.get("leavers12m").asInt() == 0);
    }

    @Test
    void listsThatDoNotMatchAndRolesThatNobodyKnowsGoOnAsTheyAre() throws IOException {
        var rows = rows("34;777", "1;2;3", "0;0", "0;0");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().get("staffGroup").asText()).isEqualTo("777");
        assertThat(rows.getFirst().get("starters12m").asText()).isEqualTo("1;2;3");
    }

    /** Which of the two figures holds nobody can say, and their sum counts somebody twice. */
    @Test
    void roleThatStandsThereTwiceIsNotAddedUp() throws IOException {
        assertThat(rows("34;34", "1;2", "0;0", "3;4")
                        .getFirst()
                        .get("vacantPosts")
                        .asText())
                .isEqualTo("3;4");
    }
}
