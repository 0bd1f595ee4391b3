package org.icsworkforce.gateway.forward;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.icsworkforce.gateway.route.Service;

/** Connections to the services. */
@ApplicationScoped
public class UpstreamClient {

    /** Below the time after which a service closes an idle connection, so that none is used while it closes. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int WAITING = 2_000;
    private static final int CHUNK = 64 * 1024;

    private final ForwardConfig config;
    private final HttpClient client;

    public UpstreamClient(Vertx vertx, ForwardConfig config) {
        this.config = config;
        Duration idle = config.answerTimeout().plus(config.stallTimeout());
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.connections())
                .setMaxWaitQueueSize(WAITING)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                // resetting a request waits until the service takes what is written: a service that never does would
                // keep the connection for ever
                .setIdleTimeout((int) idle.toSeconds())
                .setMaxChunkSize(CHUNK)
                .setDecompressionSupported(false));
    }

    HttpClient client() {
        return client;
    }

    /**
     * Opens a request; nothing is sent yet.
     *
     * @param idle how long nothing may come back; zero for no limit
     */
    public Future<HttpClientRequest> open(Service service, HttpMethod method, String target, Duration idle) {
        return client.request(new RequestOptions()
                .setHost(service.host())
                .setPort(service.port())
                .setSsl(service.tls())
                .setMethod(method)
                .setURI(target)
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(idle.toMillis()));
    }

    /** The gateway's own question to a service. @param headers beside those that HTTP needs */
    public Future<Fetched> fetch(Service service, String target, MultiMap headers, Duration timeout) {
        return open(service, HttpMethod.GET, target, timeout).compose(request -> {
            request.headers().addAll(headers).set("Accept", "application/json");
            return request.send().compose(answer -> answer.body().map(body -> new Fetched(answer.statusCode(), body)));
        });
    }

    /** A service's answer to the gateway's own question. */
    public record Fetched(int status, Buffer body) {}
}
