package org.icsworkforce.vacancy.pricecap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.icsworkforce.vacancy.pricecap.PriceCap.Shift;

/** All caps as they stand, in memory, so that every row of a feed can ask. */
@ApplicationScoped
public class PriceCaps {

    private static final Comparator<PriceCap> ORDER = Comparator.comparing(PriceCap::key);

    private volatile Map<Shift, List<PriceCap>> caps = Map.of();

    /** The cap in force on the day: of several, the one that began last. */
    public Optional<PriceCap> of(Shift shift, LocalDate on) {
        return latest(caps.getOrDefault(shift, List.of()), on);
    }

    private static Optional<PriceCap> latest(List<PriceCap> ofShift, LocalDate on) {
        return ofShift.stream().filter(cap -> cap.isInForce(on)).reduce((earlier, later) -> later);
    }

    /** Those in force on the day, in the order of their keys. */
    List<PriceCap> inForce(LocalDate on) {
        return caps.values().stream()
                .flatMap(ofShift -> latest(ofShift, on).stream())
                .sorted(ORDER)
                .toList();
    }

    /** In the order of their keys. */
    List<PriceCap> all() {
        return caps.values().stream().flatMap(List::stream).sorted(ORDER).toList();
    }

    void replace(Collection<PriceCap> all) {
        caps = all.stream()
                .sorted(ORDER)
                .collect(Collectors.groupingBy(PriceCap::shift, Collectors.toUnmodifiableList()));
    }
}
