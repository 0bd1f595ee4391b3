package org.icsworkforce.gateway.document;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.icsworkforce.gateway.access.OwnPaths;

/** {@code /docs}: Swagger UI from its web jar, with a start page and script of our own; works with no internet. */
@ApplicationScoped
public class DocumentBrowser {

    /** Swagger UI sets style attributes; everything else comes from here only. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    private final Content page = Content.ofResource(Html.MEDIA_TYPE, "pages/docs.html");
    private final Map<String, Content> files;

    DocumentBrowser() {
        String jar = "META-INF/resources/webjars/swagger-ui/" + version() + "/";
        files = Map.of(
                "swagger-ui.css", Content.ofResource(STYLE, jar + "swagger-ui.css"),
                "swagger-ui-bundle.js", Content.ofResource(SCRIPT, jar + "swagger-ui-bundle.js"),
                "favicon-32x32.png", Content.ofResource("image/png", jar + "favicon-32x32.png"),
                "docs.js", Content.ofResource(SCRIPT, "pages/docs.js"));
    }

    private static String version() {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Content.text("META-INF/maven/org.webjars/swagger-ui/pom.properties")));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void install(@Observes Router router, OwnPaths paths) {
        paths.open(router, "/docs", this::page);
        paths.open(router, "/docs/:file", this::file);
    }

    private void page(RoutingContext context) {
        context.response().putHeader("Content-Security-Policy", POLICY);
        page.send(context, Html.CACHING);
    }

    /** Goes on to the next handler for a file that there is not. */
    private void file(RoutingContext context) {
        Optional.ofNullable(files.get(context.pathParam("file")))
                .ifPresentOrElse(content -> content.send(context, Html.CACHING), context::next);
    }
}
