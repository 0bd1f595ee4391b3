package org.icsworkforce.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.icsworkforce.e2e.Tour.Step;
import org.junit.jupiter.api.Test;

class TourTest {

    private static Tour tour(String text) {
        return tour(text, false);
    }

    private static Tour tour(String text, boolean powershell) {
        return Tour.of("a page", text.replace("'''", "```"), powershell);
    }

    @Test
    void blockWithoutAnAnswerIsAStep() {
        assertThat(tour("""
                '''sh
                API=x
                '''

                Then

                '''sh
                curl $API
                '''
                """).steps()).containsExactly(new Step("API=x\n", ""), new Step("curl $API\n", ""));
    }

    @Test
    void answerIsTheBlockThatFollowsAStepDirectly() {
        assertThat(tour("""
                '''sh
                curl a
                '''
                '''json
                {"a":1}
                '''
                '''json
                {"not":"its answer"}
                '''
                '''sh
                curl b
                '''
                A file may look like this:
                '''csv
                not,an,answer
                '''
                """).steps()).containsExactly(new Step("curl a\n", "{\"a\":1}\n"), new Step("curl b\n", ""));
    }

    @Test
    void rIsAStepOfItsOwn() {
        assertThat(tour("""
                '''r
                cat(1)
                '''
                """).steps()).containsExactly(new Step("Rscript - <<'RSCRIPT'\ncat(1)\nRSCRIPT\n", ""));
    }

    @Test
    void pythonIsAStepOfItsOwn() {
        assertThat(tour("""
                '''python
                print(1)
                '''
                '''text
                1
                '''
                """).steps()).containsExactly(new Step("python3 - <<'PYTHON'\nprint(1)\nPYTHON\n", "1\n"));
    }

    @Test
    void powershellIsAStepWhereThereIsOne() {
        String text = """
                '''powershell
                "$env:FEED"
                '''
                '''text
                http
                '''
                """;
        assertThat(tour(text, false).steps()).isEmpty();
        var step = tour(text, true).steps().getFirst();
        assertThat(step.command()).contains("<<'POWERSHELL'\n\"$env:FEED\"\nPOWERSHELL\npwsh ");
        assertThat(step.answer()).isEqualTo("http\n");
    }

    @Test
    void portsOfAnotherSuiteAreBehindOneAnother() {
        assertThat(tour("""
                '''sh
                curl localhost:8080/v1 localhost:8084/workforce
                '''
                """).at(18_080).steps())
                .containsExactly(new Step("curl localhost:18080/v1 localhost:18084/workforce\n", ""));
    }

    @Test
    void pageWithoutBlocksHasNoStep() {
        assertThat(tour("$(./run token admin)").steps()).isEmpty();
    }

    @Test
    void shownPartsAreLookedForInTheirOrder() {
        var step = new Step("", "{\"a\":1,…\"c\":3}\n");

        assertThat("{\"a\":1,\"b\":2,\"c\":3}").containsPattern(step.expected());
        assertThat("{\"c\":3} {\"a\":1,").doesNotContainPattern(step.expected());
        assertThat("{\"a\":2,\"b\":2,\"c\":3}").doesNotContainPattern(step.expected());
    }

    @Test
    void onlyWhatReadsIsAskedAgain() {
        assertThat(new Step("curl -s -H \"Accept: text/csv\" $API/campaigns", "").onlyReads())
                .isTrue();
        assertThat(new Step("curl -s -d @hire.json $API/hires", "").onlyReads()).isFalse();
        assertThat(new Step("as $TRUST -X POST $API/studies/1/open", "").onlyReads())
                .isFalse();
        assertThat(new Step("curl --data-binary @rows $API/runs", "").onlyReads())
                .isFalse();
    }
}
