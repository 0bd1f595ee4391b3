package org.icsworkforce.kit.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.ObservationResource.Observations;
import org.icsworkforce.kit.paging.Cursor;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.table.Format;
import org.jspecify.annotations.Nullable;

/**
 * Observations as HTTP answers. The tag of an answer names the dataset, everything that was asked, the number of the
 * state and the form; every caller who may ask at all sees the same.
 */
@ApplicationScoped
class Answers {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Set<String> PAGING = Set.of("limit", "cursor");
    private static final Set<String> BOM = Set.of("bom");

    private final Datasets datasets;

    Answers(Datasets datasets) {
        this.datasets = datasets;
    }

    /** The first acceptable media type of a file; empty when JSON comes before it. {@code text/*} is CSV. */
    static Optional<Format> accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isWildcardType() || type.isWildcardSubtype() || known(type.toString()))
                .findFirst()
                .flatMap(type -> type.isWildcardSubtype() && type.getType().equals("text")
                        ? Optional.of(Format.CSV)
                        : Format.ofMediaType(type.getType() + "/" + type.getSubtype()));
    }

    private static boolean known(String mediaType) {
        String plain = mediaType.split(";")[0];
        return plain.equals("application/json") || Format.ofMediaType(plain).isPresent();
    }

    Response page(String id, UriInfo uri, PageRequest page, @Nullable String ifNoneMatch) {
        Query query = datasets.query(id, uri.getQueryParameters(), PAGING);
        var after = page.after(2);
        Long number = after.map(cursor -> cursor.get(0, Long::valueOf)).orElse(null);
        ETag tag = tag(id, uri, "json", datasets.moment(query, number));
        if (tag.isIn(ifNoneMatch)) {
            return Response.notModified().header("ETag", tag).build();
        }
        int from = after.map(Answers::position).orElse(0);
        var result = datasets.observe(id, query, number);
        int size = result.rows().size();
        var positions = IntStream.range(Math.min(from, size), (int) Math.min((long) from + page.fetch(), size))
                .boxed()
                .toList();
        var part = page.page(positions, position -> List.of(result.moment().number(), position + 1));
        var rows = result.table(from, from + part.results().size()).json();
        return Response.ok(new Observations(
                        id, result.moment().at(), result.leftOut(), rows, part.next(), part.metadata()))
                .type("application/json")
                .header("ETag", tag(id, uri, "json", result.moment()))
                .header("Vary", "Accept")
                .build();
    }

    Response whole(String id, UriInfo uri, Format format, @Nullable String ifNoneMatch) {
        var asked = uri.getQueryParameters();
        Query query = datasets.query(id, asked, format == Format.CSV ? BOM : Set.of());
        boolean bom = asked.containsKey("bom") && bom(asked.getFirst("bom"));
        ETag tag = tag(id, uri, format.suffix(), datasets.moment(query, null));
        if (tag.isIn(ifNoneMatch)) {
            return Response.notModified().header("ETag", tag).build();
        }
        var result = datasets.observe(id, query, null);
        if (result.rows().size() > format.mostRows()) {
            throw Problem.of(
                    GeneralProblem.NOT_ACCEPTABLE,
                    "The answer has " + result.rows().size() + " rows, a file of this format holds " + format.mostRows()
                            + ": ask for less, or for CSV.");
        }
        StreamingOutput body = target -> {
            if (bom) {
                target.write(BYTE_ORDER_MARK);
            }
            format.write(result.table(), target);
        };
        String type = format == Format.CSV ? "text/csv;charset=UTF-8;header=present" : format.mediaType();
        return Response.ok(body, type)
                .header("ETag", tag(id, uri, format.suffix(), result.moment()))
                .header("Vary", "Accept")
                .header("Content-Disposition", "attachment; filename=\"" + id + "." + format.suffix() + "\"")
                .build();
    }

    private static boolean bom(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Problem.parameter("bom", "This is not a truth value.", text, List.of(true, false));
        };
    }

    private static ETag tag(String id, UriInfo uri, String form, Moment moment) {
        Map<String, List<String>> asked = new TreeMap<>(uri.getQueryParameters());
        return ETag.digest(id, asked, moment.epoch(), moment.number(), form);
    }

    static int position(Cursor cursor) {
        return cursor.get(1, text -> {
            int position = Integer.parseInt(text);
            if (position < 0) {
                throw new IllegalArgumentException("before the first row");
            }
            return position;
        });
    }
}
