package org.icsworkforce.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A service behind the gateway: tells what it was asked, or does what the last segment of the path says. Everything
 * that a test wants to know comes back in the answer.
 */
final class EchoService {

    private static final int DOWNLOAD_CHUNK = 64 * 1024;

    private final String name;
    private final HttpServer server;

    private EchoService(String name, HttpServer server) {
        this.name = name;
        this.server = server;
    }

    static EchoService start(Vertx vertx, String name) throws Exception {
        var options = new HttpServerOptions().setHost("127.0.0.1");
        new FixedReceiveBuffer().customizeHttpServer(options);
        var service = new EchoService(name, vertx.createHttpServer(options));
        service.server
                .requestHandler(service::handle)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        return service;
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "ready" -> json(request, 200, new JsonObject().put("status", "UP"));
            case "datasets" -> json(request, 200, catalogue());
            case "silent" -> {}
            case "broken" -> request.connection().close();
            case "unread" -> request.pause();
            case "early" -> refuseUnread(request);
            case "unchanged" ->
                request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "deleted" -> request.response().setStatusCode(204).end();
            case "large" -> download(request);
            case "chatty" -> chatty(request);
            case "refused" -> echo(request, 403);
            default -> echo(request, 200);
        }
    }

    private JsonObject catalogue() {
        var results = new JsonArray()
                .add(new JsonObject().put("id", name + "-b"))
                .add(new JsonObject().put("id", name + "-a"));
        return new JsonObject().put("results", results).putNull("next").put("metadata", new JsonObject());
    }

    private static void refuseUnread(HttpServerRequest request) {
        request.pause();
        json(request, 403, new JsonObject().put("code", "ACCESS_DENIED").put("detail", "from the service"));
    }

    private static void chatty(HttpServerRequest request) {
        request.response()
                .putHeader("Connection", "X-Private")
                .putHeader("X-Private", "of this connection")
                .putHeader("X-Request-ID", "the service's own")
                .putHeader("ETag", "\"42\"")
                .putHeader("Location", "/v1/vacancies/42")
                .end();
    }

    private static void download(HttpServerRequest request) {
        long bytes = Long.parseLong(request.getParam("bytes"));
        request.response().setChunked(true);
        write(request, bytes);
    }

    private static void write(HttpServerRequest request, long left) {
        long remaining = left;
        var chunk = Buffer.buffer(new byte[DOWNLOAD_CHUNK]);
        while (remaining > 0 && !request.response().writeQueueFull()) {
            request.response().write(chunk);
            remaining -= DOWNLOAD_CHUNK;
        }
        if (remaining <= 0) {
            request.response().end();
        } else {
            long rest = remaining;
            request.response().drainHandler(_ -> write(request, rest));
        }
    }

    private void echo(HttpServerRequest request, int status) {
        long[] bytes = {0};
        request.handler(buffer -> bytes[0] += buffer.length());
        request.endHandler(_ -> {
            var headers = new JsonObject();
            request.headers().forEach((header, value) -> headers.put(header.toLowerCase(Locale.ROOT), value));
            json(
                    request,
                    status,
                    new JsonObject()
                            .put("service", name)
                            .put("connection", request.remoteAddress().port())
                            .put("method", request.method().name())
                            .put("target", request.uri())
                            .put("headers", headers)
                            .put("bytes", bytes[0]));
        });
    }

    private static void json(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }
}
