package org.icsworkforce.gateway.document;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Collectors;
import org.icsworkforce.gateway.access.OwnPaths;
import org.icsworkforce.gateway.problem.Fault;
import org.icsworkforce.gateway.problem.ProblemCatalogue;
import org.icsworkforce.gateway.problem.ProblemType;
import org.icsworkforce.gateway.problem.Problems;

/** {@code /problems}, the catalogue, and {@code /problems/{code}}, where the {@code type} of a problem leads. */
@ApplicationScoped
public class ProblemPages {

    private static final String TEMPLATE = Content.text("pages/problem.html");

    private final ProblemCatalogue catalogue;
    private final Problems problems;
    private final Content json;
    private final Content list;

    ProblemPages(ProblemCatalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.json = Content.of("application/json", Json.encodeToBuffer(new JsonObject().put("problems", described())));
        this.list = Html.page("Problems", listed());
    }

    void install(@Observes Router router, OwnPaths paths) {
        paths.open(router, "/problems", this::catalogue);
        paths.open(router, "/problems/:code", this::page);
    }

    private JsonArray described() {
        return catalogue.types().stream()
                .map(type -> new JsonObject()
                        .put("type", "/problems/" + type.code())
                        .put("code", type.code())
                        .put("status", type.status())
                        .put("title", type.title())
                        .put("help", type.help()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), JsonArray::new));
    }

    private String listed() {
        return catalogue.types().stream()
                .map(type -> "<li><a href=\"/problems/%s\">%s</a> %d, %s</li>"
                        .formatted(
                                Html.escape(type.code()),
                                Html.escape(type.code()),
                                type.status(),
                                Html.escape(type.title())))
                .collect(Collectors.joining("\n", "<ul class=\"plain\">\n", "\n</ul>"));
    }

    /** JSON, or HTML for a browser. */
    private void catalogue(RoutingContext context) {
        context.response().putHeader("Vary", "Accept");
        String accepted = context.request().getHeader("Accept");
        if (accepted != null && accepted.contains("text/html")) {
            Html.send(context, list);
        } else {
            json.send(context, Html.CACHING);
        }
    }

    private void page(RoutingContext context) {
        catalogue
                .find(context.pathParam("code"))
                .ifPresentOrElse(
                        type -> Html.send(context, page(type)),
                        () -> problems.send(context, Fault.RESOURCE_NOT_FOUND, "There is no problem of this code."));
    }

    private static Content page(ProblemType type) {
        String content = TEMPLATE.replace("{code}", Html.escape(type.code()))
                .replace("{status}", Integer.toString(type.status()))
                .replace("{help}", Html.escape(type.help()));
        return Html.page(type.title(), content);
    }
}
