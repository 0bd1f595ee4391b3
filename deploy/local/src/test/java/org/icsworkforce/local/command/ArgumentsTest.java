package org.icsworkforce.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void nothingSaidMeansStart() throws Exception {
        assertThat(Arguments.parse(List.of()).command()).isEqualTo(Command.START);
    }

    @Test
    void optionsAndOperandsMayComeInAnyOrder() throws Exception {
        var arguments = Arguments.parse(List.of("logs", "gateway", "-f"));

        assertThat(arguments.operands()).containsExactly("gateway");
        assertThat(arguments.has("-f")).isTrue();
    }

    @Test
    void unknownCommandIsNamed() {
        assertThatThrownBy(() -> Arguments.parse(List.of("strat")))
                .isInstanceOf(Arguments.Misused.class)
                .hasMessageContaining("strat");
    }

    @Test
    void unknownOptionIsNamed() {
        assertThatThrownBy(() -> Arguments.parse(List.of("status", "--yaml"))).hasMessageContaining("--yaml");
    }

    @Test
    void tokenNeedsItsClient() {
        assertThatThrownBy(() -> Arguments.parse(List.of("token"))).hasMessageContaining("needs one more word");
    }

    @Test
    void moreWordsThanTheCommandTakesAreRefused() {
        assertThatThrownBy(() -> Arguments.parse(List.of("stop", "gateway"))).hasMessageContaining("gateway");
    }
}
