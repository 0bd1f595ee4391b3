package org.icsworkforce.local.sample;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * About where a town is, to a hundredth of a degree: good for trying out distances, and for nothing else.
 *
 * @param latitude in degrees, WGS 84
 */
record Position(BigDecimal latitude, BigDecimal longitude) {

    private static final Map<String, Position> BY_AREA = Tables.read("/data/sample/positions.csv").stream()
            .map(row -> Map.entry(
                    row.getField("area"),
                    new Position(new BigDecimal(row.getField("latitude")), new BigDecimal(row.getField("longitude")))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    /** Of the town of an outward code ({@code CT1}) or a district; null where none is known. */
    static @Nullable Position of(String area) {
        return BY_AREA.get(area.split(" ")[0]);
    }
}
