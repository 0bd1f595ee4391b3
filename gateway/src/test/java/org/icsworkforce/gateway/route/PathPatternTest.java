package org.icsworkforce.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/vacancies, /v1/vacancies",
        "/v1/vacancies, /v1/vacancies/",
        "/v1/vacancies, /v1/vacancies/7/history",
        "/v1/vacancy-feeds/*/runs, /v1/vacancy-feeds/a%2Fb/runs/3",
        "/v1/datasets/vacancy-*, /v1/datasets/vacancy-rate.csv"
    })
    void matches(String pattern, String path) {
        assertThat(PathPattern.of(pattern).matches(PathPattern.split(path))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/vacancies, /v1/vacanciesX",
        "/v1/vacancies, /v1",
        "/v1/vacancies, /v1/%76acancies",
        "/v1/vacancies, /V1/vacancies",
        "/v1/vacancy-feeds/*/runs, /v1/vacancy-feeds/a/vacancies",
        "/v1/vacancy-feeds/*/runs, /v1/vacancy-feeds//runs",
        "/v1/datasets/vacancy-*, /v1/datasets/vacancy"
    })
    void doesNotMatch(String pattern, String path) {
        assertThat(PathPattern.of(pattern).matches(PathPattern.split(path))).isFalse();
    }

    @Test
    void moreParticularPatternWeighsMore() {
        assertThat(PathPattern.of("/v1/vacancy-feeds/*/runs").weight())
                .isGreaterThan(PathPattern.of("/v1/vacancy-feeds").weight());
    }

    @Test
    void patternMustBeAPath() {
        assertThatIllegalArgumentException().isThrownBy(() -> PathPattern.of("v1/vacancies"));
        assertThatIllegalArgumentException().isThrownBy(() -> PathPattern.of("/v1/vacancies/"));
    }
}
