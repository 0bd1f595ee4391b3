package org.icsworkforce.gateway.document;

import io.vertx.ext.web.RoutingContext;

/** Pages for people: plain, readable without script, nothing from elsewhere. */
final class Html {

    static final String MEDIA_TYPE = "text/html; charset=utf-8";
    static final String CACHING = "no-cache";

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";
    private static final String LAYOUT = Content.text("pages/layout.html");

    private Html() {}

    /** @param title plain text @param content HTML */
    static Content page(String title, String content) {
        String page = LAYOUT.replace("{title}", escape(title)).replace("{content}", content);
        return Content.of(MEDIA_TYPE, page);
    }

    static void send(RoutingContext context, Content page) {
        context.response().putHeader("Content-Security-Policy", POLICY);
        page.send(context, CACHING);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
