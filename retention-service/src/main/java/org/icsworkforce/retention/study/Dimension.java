package org.icsworkforce.retention.study;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What strata are told apart by, and results can be divided by. */
public enum Dimension {
    ORGANISATION("organisation", Stratum::organisation),
    STAFF_GROUP("staffGroup", Stratum::staffGroup),
    BAND_GROUP("bandGroup", Stratum::bandGroup),
    PLACE("place", Stratum::place),
    CAREER_STAGE("careerStage", Stratum::careerStage);

    private final String id;
    private final Function<Stratum, @Nullable String> code;

    Dimension(String id, Function<Stratum, @Nullable String> code) {
        this.id = id;
        this.code = code;
    }

    /** As in the API. */
    public String id() {
        return id;
    }

    /** Null when the stratum does not say. */
    public @Nullable String of(Stratum stratum) {
        return code.apply(stratum);
    }

    static List<Dimension> all(Stratum stratum) {
        return Stream.of(values())
                .filter(dimension -> dimension.of(stratum) != null)
                .toList();
    }

    /** Comma between the ids. */
    public static String ids(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::id).collect(Collectors.joining(","));
    }
}
