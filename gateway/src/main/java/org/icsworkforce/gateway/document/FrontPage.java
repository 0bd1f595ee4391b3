package org.icsworkforce.gateway.document;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.icsworkforce.gateway.access.OwnPaths;

/** {@code /}: what this is, and where to go on. */
@ApplicationScoped
public class FrontPage {

    private final Content page =
            Html.page("Workforce data of an integrated care system", Content.text("pages/front.html"));
    private final Content style = Content.ofResource("text/css; charset=utf-8", "pages/site.css");

    void install(@Observes Router router, OwnPaths paths) {
        paths.open(router, "/", context -> Html.send(context, page));
        paths.open(router, "/site.css", context -> style.send(context, Html.CACHING));
    }
}
