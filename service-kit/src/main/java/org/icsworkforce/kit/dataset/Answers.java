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
import org.icsworkforce.kit.change.Moment;
import org.icsworkforce.kit.dataset.ObservationResource.Observations;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Faults;
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
        var stretch = Stretch.read(datasets, id, uri, page, Set.of("limit", "cursor"), new Faults());
        ETag tag = tag(id, uri, "json", datasets.moment(stretch.query(), stretch.number()));
        if (tag.isIn(ifNoneMatch)) {
            return Response.notModified().header("ETag", tag).build();
        }
        var result = datasets.observe(id, stretch.query(), stretch.number());
        var part = stretch.of(result.moment(), result.rows().size());
        var rows = result.table(stretch.from(), stretch.from() + part.results().size())
                .json();
        return Response.ok(new Observations(
                        id, result.moment().at(), result.leftOut(), rows, part.next(), part.metadata()))
                .type("application/json")
                .header("ETag", tag(id, uri, "json", result.moment()))
                .header("Vary", "Accept")
                .build();
    }

    Response whole(String id, UriInfo uri, Format format, @Nullable String ifNoneMatch) {
        var asked = uri.getQueryParameters();
        Query query = datasets.query(id, asked, format == Format.CSV ? Set.of("bom") : Set.of());
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
}
