package org.icsworkforce.gateway;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * A receive buffer that the kernel does not grow. Left to itself it takes up to {@code tcp_rmem}'s maximum, 32 MiB on
 * some machines, for each side of the gateway: a test could not tell that from what the gateway itself holds.
 */
@Singleton
final class FixedReceiveBuffer implements HttpServerOptionsCustomizer {

    private static final int BYTES = 256 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setReceiveBufferSize(BYTES);
    }
}
