package org.icsworkforce.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.problem.ProblemError;
import org.jspecify.annotations.Nullable;

/**
 * {@code limit} and {@code cursor} of a list, as a {@code @BeanParam}. Ask the database for {@link #fetch()} rows
 * beyond {@link #after}, and hand them to {@link #page}.
 */
public class PageRequest {

    private static final int MOST = 1000;

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "The most results on a page", example = "50")
    int limit;

    @QueryParam("cursor")
    @Parameter(description = "metadata.nextCursor of the page before; valid only with the same filters")
    @Nullable
    String cursor;

    @Context
    UriInfo uri;

    /**
     * @throws Problem {@code INVALID_VALUE} outside 1 to {@value #MOST}, whether or not the resource says @Valid; also for
     *     whatever else was found at fault in the query
     */
    public int limit() {
        var faults = new Faults();
        if (limit < 1 || limit > MOST) {
            String detail = "The value is not within 1 to " + MOST + ".";
            faults.add(ProblemError.of(GeneralProblem.INVALID_VALUE, "limit", detail, limit, List.of(1, MOST)));
        }
        faults.requireNone();
        return limit;
    }

    /** One row more than a page holds, to know whether there is another page. */
    public int fetch() {
        return limit() + 1;
    }

    /** @param parts how many values the position has, i.e. columns in the sort key */
    public Optional<Cursor> after(int parts) {
        return cursor == null ? Optional.empty() : Optional.of(Cursor.read(cursor, filters(), parts));
    }

    /**
     * @param rows up to {@link #fetch()} of them, in order
     * @param position the sort key of a row
     */
    public <T> Page<T> page(List<T> rows, Function<? super T, ? extends List<?>> position) {
        if (rows.size() <= limit()) {
            return page(rows, (List<?>) null);
        }
        List<T> results = List.copyOf(rows.subList(0, limit));
        return page(results, position.apply(results.getLast()));
    }

    /**
     * A page that ends where it does, full or not.
     *
     * @param end behind which the next one begins; null on the last
     */
    public <T> Page<T> page(List<T> results, @Nullable List<?> end) {
        if (end == null) {
            return new Page<>(results, null, new Page.Metadata(limit, null));
        }
        String next = Cursor.write(end, filters());
        String address = uri.getRequestUriBuilder()
                .replaceQueryParam("cursor", next)
                .build()
                .toString();
        return new Page<>(results, address, new Page.Metadata(limit, next));
    }

    private Map<String, List<String>> filters() {
        var filters = new TreeMap<String, List<String>>(uri.getQueryParameters());
        filters.keySet().removeAll(List.of("limit", "cursor"));
        filters.put("", List.of(uri.getPath()));
        return filters;
    }
}
