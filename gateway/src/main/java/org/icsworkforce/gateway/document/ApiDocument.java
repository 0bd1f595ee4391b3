package org.icsworkforce.gateway.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.icsworkforce.gateway.access.OwnPaths;
import org.jspecify.annotations.Nullable;

/** The merged OpenAPI document of the suite, {@code contract/openapi.yaml}, as it is and as JSON. */
@ApplicationScoped
public class ApiDocument {

    private final Content yaml = Content.ofResource("application/yaml", "contract/gateway/openapi.yaml");

    /** Made when first asked for: reading a large YAML document would slow the start. */
    private volatile @Nullable Future<Content> json;

    void install(@Observes Router router, OwnPaths paths) {
        paths.open(router, "/openapi", context -> yaml.send(context, Html.CACHING));
        paths.open(router, "/openapi.json", this::json);
    }

    private void json(RoutingContext context) {
        Future<Content> document = json;
        if (document == null) {
            document = context.vertx().executeBlocking(this::convert);
            json = document;
        }
        document.onSuccess(content -> content.send(context, Html.CACHING)).onFailure(context::fail);
    }

    private Content convert() {
        try {
            var tree = new YAMLMapper().readTree(yaml.bytes().getBytes());
            byte[] text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
            return Content.of("application/json", Buffer.buffer(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
