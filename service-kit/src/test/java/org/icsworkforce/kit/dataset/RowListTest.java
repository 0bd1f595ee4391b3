package org.icsworkforce.kit.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.icsworkforce.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class RowListTest {

    private static final Declaration DATASET =
            new Declaration("d", "D", "d", List.of(), List.of(), "month", "none", "us");

    @Test
    void answerThatGrowsTooLargeIsRefusedAndNotCutOff() {
        RowList<String> rows = Query.read(DATASET, Map.of(), Set.of(), 2).rows();
        rows.add("one");
        rows.add("two");
        assertThat(rows).hasSize(2);
        assertThatThrownBy(() -> rows.add("three"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("more than 2 rows");
    }
}
