package org.icsworkforce.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A small answer fetched through the gateway - with token, limit and headers - and through proxies that only forward. */
final class GatewayJobs {

    private static final String PATH = "/v1/vacancies/01997d0e-8a00-7000-8000-000000000001";
    private static final byte[] ANSWER = ("{\"title\":\"" + "x".repeat(1500) + "\"}").getBytes(StandardCharsets.UTF_8);

    private final Options options;
    private final Stack stack;

    GatewayJobs(Options options, Stack stack) {
        this.options = options;
        this.stack = stack;
    }

    List<Result> run() throws Exception {
        int behind = answerer();
        Stack.Process gateway = stack.gateway("http://127.0.0.1:" + behind);
        var results = new ArrayList<Result>();
        results.add(compare("bare vertx-http-proxy", gateway, bareProxy(behind)));
        Optional<Stack.Process> nginx = nginx(behind);
        if (nginx.isPresent()) {
            results.add(compare("nginx", gateway, nginx.get()));
        } else {
            results.add(Result.alone("gateway", "request", "nginx is not installed", Double.NaN));
        }
        return results;
    }

    private Result compare(String name, Stack.Process gateway, Stack.Process other) throws Exception {
        // both are quick: more requests a round make up for the clock's coarse steps
        return new Comparison(
                        "gateway, GET of 1.5 kB",
                        "request",
                        name,
                        new Side(CpuTime.ofFamily(other.handle()), () -> fetch(stack.api(other))),
                        new Side(CpuTime.of(gateway.handle()), () -> fetch(stack.api(gateway))))
                .run(options.warmUps(), options.warmUpSeconds(), options.rounds());
    }

    private long fetch(Api api) throws Exception {
        int requests = options.requests() * 5;
        api.all(requests, i -> PATH);
        return requests;
    }

    /** Stands for a service that takes no time. */
    private int answerer() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.start();
        stack.closeWith(() -> server.stop(0));
        return server.getAddress().getPort();
    }

    private Stack.Process bareProxy(int behind) throws Exception {
        int port = Stack.freePort();
        return started(
                port,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BareProxy.class.getName(),
                Integer.toString(port),
                Integer.toString(behind));
    }

    private Optional<Stack.Process> nginx(int behind) throws Exception {
        Optional<Path> program = Stream.concat(Stream.of(System.getenv("PATH").split(":")), Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        int port = Stack.freePort();
        Path folder = stack.home().resolve("nginx");
        Files.createDirectories(folder);
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off; worker_processes 1; pid %1$s/nginx.pid; error_log %1$s/error.log;
                events { worker_connections 256; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  keepalive_requests 100000000;
                  upstream behind { server 127.0.0.1:%2$d; keepalive 16; }
                  server {
                    listen 127.0.0.1:%3$d;
                    location / { proxy_pass http://behind; proxy_http_version 1.1; proxy_set_header Connection ""; }
                  }
                }
                """.formatted(folder, behind, port));
        return Optional.of(
                started(port, program.get().toString(), "-p", folder.toString(), "-c", configuration.toString()));
    }

    private Stack.Process started(int port, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.appendTo(stack.home().resolve("proxy.log").toFile()))
                .start();
        stack.closeWith(() -> {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        });
        var proxy = new Stack.Process(process.toHandle(), port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (true) {
            try {
                stack.api(proxy).get(PATH);
                return proxy;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }
}
