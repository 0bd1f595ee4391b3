package org.icsworkforce.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.httpproxy.HttpProxy;
import java.io.IOException;

/** The library that the gateway forwards with, and nothing else. A program of its own, with a process of its own. */
public final class BareProxy {

    private BareProxy() {}

    /** @param arguments the port to listen on and the one to forward to */
    public static void main(String[] arguments) throws IOException {
        var vertx = Vertx.vertx();
        var proxy = HttpProxy.reverseProxy(
                vertx.createHttpClient(new HttpClientOptions().setMaxInitialLineLength(1 << 14)));
        proxy.origin(Integer.parseInt(arguments[1]), "127.0.0.1");
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1"))
                .requestHandler(proxy)
                .listen(Integer.parseInt(arguments[0]));
        // ends with the process that started it, which never writes
        while (System.in.read() >= 0) {
            // nothing comes
        }
        System.exit(0);
    }
}
