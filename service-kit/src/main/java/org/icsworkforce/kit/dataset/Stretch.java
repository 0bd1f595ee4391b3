package org.icsworkforce.kit.dataset;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.paging.Cursor;
import org.icsworkforce.kit.paging.Page;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a page is asked to show of an answer, which is worked out whole.
 *
 * @param number of the change that the page before was the state of; null on the first
 * @param from position of the first row
 */
record Stretch(PageRequest page, Query query, @Nullable Long number, int from) {

    /** @throws Problem with all that is wrong with the query and the page, and what was found before */
    static Stretch read(
            Datasets datasets, String id, UriInfo uri, PageRequest page, Set<String> beside, Faults faults) {
        var query = faults.read(() -> datasets.query(id, uri.getQueryParameters(), beside));
        var after = Objects.requireNonNullElse(faults.read(() -> page.after(2)), Optional.<Cursor>empty());
        var number = faults.read(
                () -> after.map(cursor -> cursor.get(0, Long::valueOf)).orElse(null));
        var from = faults.read(() -> after.map(cursor -> cursor.get(1, text -> Math.max(0, Integer.parseInt(text))))
                .orElse(0));
        faults.read(page::limit);
        faults.requireNone();
        return new Stretch(page, Objects.requireNonNull(query), number, Objects.requireNonNull(from));
    }

    /** The positions of its rows. */
    Page<Integer> of(Moment moment, int size) {
        var positions = IntStream.range(Math.min(from, size), (int) Math.min((long) from + page.fetch(), size))
                .boxed()
                .toList();
        return page.page(positions, position -> List.of(moment.number(), position + 1));
    }
}
