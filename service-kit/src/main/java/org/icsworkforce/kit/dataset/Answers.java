package org.icsworkforce.kit.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.icsworkforce.kit.dataset.Datasets.Result;
import org.icsworkforce.kit.dataset.ObservationResource.Observations;
import org.icsworkforce.kit.paging.ETag;
import org.icsworkforce.kit.paging.PageRequest;
import org.icsworkforce.kit.problem.Faults;
import org.icsworkforce.kit.problem.GeneralProblem;
import org.icsworkforce.kit.problem.Problem;
import org.icsworkforce.kit.table.Format;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as HTTP answers. The tag of an answer names the dataset as it is declared, everything that was asked, the number
 * of the state and the form; every caller who may ask at all sees the same.
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
        return answer(id, uri, "json", stretch.query(), stretch.number(), ifNoneMatch, result -> {
            var part = stretch.of(result.moment(), result.rows().size());
            int from = stretch.from();
            var rows = result.table(from, from + part.results().size()).json();
            return Response.ok(
                    new Observations(id, result.moment().at(), result.leftOut(), rows, part.next(), part.metadata()),
                    MediaType.APPLICATION_JSON);
        });
    }

    Response whole(String id, UriInfo uri, Format format, @Nullable String ifNoneMatch) {
        var asked = uri.getQueryParameters();
        Query query = datasets.query(id, asked, format == Format.CSV ? Set.of("bom") : Set.of());
        boolean bom = bom(asked.getFirst("bom"));
        return answer(id, uri, format.suffix(), query, null, ifNoneMatch, result -> {
            if (result.rows().size() > format.mostRows()) {
                throw Problem.of(
                        GeneralProblem.NOT_ACCEPTABLE,
                        "The answer has " + result.rows().size() + " rows, a file of this format holds "
                                + format.mostRows() + ": ask for less, or for CSV.");
            }
            StreamingOutput body = target -> {
                if (bom) {
                    target.write(BYTE_ORDER_MARK);
                }
                format.write(result.table(), target);
            };
            String type = format == Format.CSV ? "text/csv;charset=UTF-8;header=present" : format.mediaType();
            return Response.ok(body, type)
                    .header("Content-Disposition", "attachment; filename=\"" + id + "." + format.suffix() + "\"");
        });
    }

    /**
     * What is made of the numbers, unless the caller has it.
     *
     * @param form what is made, apart from other answers to the same question
     * @param number see {@link Datasets#moment}
     */
    Response answer(
            String id,
            UriInfo uri,
            String form,
            Query query,
            @Nullable Long number,
            @Nullable String ifNoneMatch,
            Function<Result, ResponseBuilder> made) {
        var moment = datasets.moment(query, number);
        var asked = new TreeMap<>(uri.getQueryParameters());
        ETag tag = ETag.digest(datasets.declaration(id), asked, moment.epoch(), moment.number(), form);
        var answer = tag.isIn(ifNoneMatch)
                ? Response.notModified()
                : made.apply(datasets.observe(id, query, moment)).header("Vary", "Accept");
        return answer.header("ETag", tag).build();
    }

    private static boolean bom(@Nullable String text) {
        if (text != null && !List.of("true", "false").contains(text)) {
            throw Problem.parameter("bom", "This is not a truth value.", text, List.of(true, false));
        }
        return "true".equals(text);
    }
}
