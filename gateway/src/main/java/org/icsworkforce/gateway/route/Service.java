package org.icsworkforce.gateway.route;

import java.net.URI;

/** A service behind the gateway. */
public record Service(String name, String host, int port, boolean tls) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static Service of(String name, URI url) {
        boolean tls = "https".equals(url.getScheme());
        if (url.getHost() == null || !tls && !"http".equals(url.getScheme())) {
            throw new IllegalArgumentException("the address of " + name + " must be http://host:port, or https");
        }
        int port = url.getPort() < 0 ? (tls ? HTTPS : HTTP) : url.getPort();
        return new Service(name, url.getHost(), port, tls);
    }
}
