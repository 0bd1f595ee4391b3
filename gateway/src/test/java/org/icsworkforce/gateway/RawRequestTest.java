package org.icsworkforce.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no well-behaved client library sends, by socket. */
@QuarkusTest
@WithTestResource(Suite.class)
class RawRequestTest {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final int MEBIBYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/vacancies/../../q/health",
                "/v1/vacancies/%2e%2E/x",
                "/v1/vacancies/..;a=b/x",
                "/v1/vacancies/./x",
                "/v1//vacancies",
                "/v1/vacancies?a=|",
                "/v1/vacancies/%zz"
            })
    void addressThatCouldBeReadInTwoWaysIsRefused(String target) throws Exception {
        String answer = send("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("\"code\":\"MALFORMED_REQUEST\"");
    }

    @Test
    void lettersThatWereNotEncodedAreEncoded() throws Exception {
        // é in UTF-8, a byte a character
        String target = "/v1/vacancies/caf\u00C3\u00A9?q=caf\u00C3\u00A9%20au";
        assertThat(send("GET " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                        + Tokens.token("raw", "vacancies.read") + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("/v1/vacancies/caf%C3%A9?q=caf%C3%A9%20au");
    }

    @Test
    void hostMustBeNamed() throws Exception {
        assertThat(send("GET /v1/vacancies HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"MALFORMED_REQUEST\"");
    }

    @Test
    void unknownTransferEncodingIsRefused() throws Exception {
        assertThat(send("POST /v1/hires HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n"
                        + "Connection: close\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"MALFORMED_REQUEST\"");
    }

    /** Whichever was read, somebody behind the gateway could have read the other. */
    @Test
    void whoSaysTwiceWhoItIsIsRefused() throws Exception {
        String token = "Authorization: Bearer " + Tokens.token("raw", "vacancies.read") + "\r\n";
        assertThat(send("GET /v1/vacancies HTTP/1.1\r\nHost: x\r\n" + token + "authorization: Bearer other\r\n"
                        + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"MALFORMED_REQUEST\"")
                .contains("Authorization");
        assertThat(send("GET /v1/vacancies HTTP/1.1\r\nHost: x\r\n" + token + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void longAddressAndLargeHeadersAreTold() throws Exception {
        assertThat(send("GET /v1/vacancies?q=" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 414")
                .contains("\"code\":\"URI_TOO_LONG\"");
        assertThat(send("GET /v1/vacancies HTTP/1.1\r\nHost: x\r\nX-Large: " + "a".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431")
                .contains("\"code\":\"HEADERS_TOO_LARGE\"");
    }

    @Test
    void waitingClientIsToldToGoOn() throws Exception {
        String head = put("/v1/vacancy-feeds/x", 2, "Expect: 100-continue\r\nConnection: close\r\n");
        try (var socket = connect()) {
            write(socket, head);
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100");
            write(socket, "{}");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 200")
                    .contains("\"bytes\":2");
        }
    }

    @Test
    void uploadThatStandsStillEnds() throws Exception {
        assertThat(send(put("/v1/vacancy-feeds/x", 10, "") + "half"))
                .startsWith("HTTP/1.1 408")
                .contains("\"code\":\"REQUEST_TIMEOUT\"");
    }

    @Test
    void serviceThatReadsNothingHoldsTheClientBackInsteadOfFillingMemory() throws Exception {
        try (var socket = connect()) {
            socket.setSendBufferSize(MEBIBYTE / 4);
            write(socket, put("/v1/vacancy-feeds/x/runs/unread", 60L * MEBIBYTE, ""));
            int[] sent = {0};
            var sender = Thread.ofVirtual().start(() -> sent[0] = sendMebibytes(socket, 60));
            String start = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            socket.close();
            sender.join();
            assertThat(start).isEqualTo("HTTP/1.1 504");
            assertThat(sent[0])
                    .as("MiB that the client could send while nobody read")
                    .isLessThan(16);
        }
    }

    private static int sendMebibytes(Socket socket, int count) {
        int sent = 0;
        try {
            OutputStream out = socket.getOutputStream();
            while (sent < count) {
                out.write(new byte[MEBIBYTE]);
                sent++;
            }
        } catch (IOException e) {
            return sent;
        }
        return sent;
    }

    private static String put(String path, long length, String headers) {
        return "PUT " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Tokens.token("raw", "vacancies.write")
                + "\r\nContent-Length: " + length + "\r\n" + headers + "\r\n";
    }

    private static Socket connect() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The head and the problem: reading ends with the body's closing brace, as the connection may stay open. */
    private static String send(String request) throws IOException {
        try (var socket = connect()) {
            write(socket, request);
            var answer = new StringBuilder();
            int next;
            while ((next = socket.getInputStream().read()) >= 0) {
                answer.append((char) next);
                if (next == '}' && answer.indexOf("\r\n\r\n") > 0) {
                    break;
                }
            }
            return answer.toString();
        }
    }
}
