package org.icsworkforce.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

    private static final Part OWN = part("Gateway", """
            openapi: 3.1.0
            info: {title: Suite, version: "1"}
            servers: [{url: /}]
            tags: [{name: Things, description: What there is}]
            paths: {}
            components:
              responses:
                Problem429: {description: Too many}
              securitySchemes:
                oauth2: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, scopes: {a.read: A, b.read: B}}}}
            """);

    private static final OpenApiMerge.Scopes BOTH = (_, _) -> Set.of("b.read", "a.read");

    private static Part part(String name, String yaml) {
        return new Part(name, YamlText.read(yaml));
    }

    /** A contract with one operation that answers with its schema {@code Thing}. */
    private static Part service(String name, String path, String operationId, String more) {
        return part(name, """
                paths:
                  PATH:
                    get:
                      operationId: ID
                      tags: [Things]
                      responses:
                        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
                      security: [{bearer: []}]
                components:
                  securitySchemes: {bearer: {type: http, scheme: bearer}}
                  schemas:
                """.replace("PATH", path).replace("ID", operationId) + more.indent(4));
    }

    private static final String THING =
            "Thing: {type: object, properties: {part: {$ref: '#/components/schemas/Part'}}}\n";
    private static final String PART = "Part: {type: string}\n";
    private static final String OTHER_PART = "Part: {type: integer}\n";

    private static ObjectNode merge(Part... services) {
        return OpenApiMerge.merge(OWN, List.of(services), BOTH);
    }

    private static String schemaOf(JsonNode merged, String path) {
        return merged.path("paths")
                .path(path)
                .at("/get/responses/200/content/application~1json/schema/$ref")
                .asText();
    }

    @Test
    void equalComponentsAreShared() {
        var merged = merge(service("A", "/a", "a", THING + PART), service("B", "/b", "b", THING + PART));
        assertThat(merged.at("/components/schemas").fieldNames()).toIterable().containsExactly("Part", "Thing");
        assertThat(schemaOf(merged, "/a")).isEqualTo("#/components/schemas/Thing");
    }

    @Test
    void differentComponentsAndThoseThatReferToThemArePrefixed() {
        var merged = merge(service("A", "/a", "a", THING + PART), service("B", "/b", "b", THING + OTHER_PART));
        assertThat(merged.at("/components/schemas").fieldNames())
                .toIterable()
                .containsExactly("APart", "AThing", "BPart", "BThing");
        assertThat(schemaOf(merged, "/b")).isEqualTo("#/components/schemas/BThing");
        assertThat(merged.at("/components/schemas/BThing/properties/part/$ref").asText())
                .isEqualTo("#/components/schemas/BPart");
    }

    @Test
    void mappingOfADiscriminatorFollowsItsSchema() {
        String mapped = "Thing: {oneOf: [{$ref: '#/components/schemas/Part'}],"
                + " discriminator: {propertyName: kind, mapping: {p: '#/components/schemas/Part'}}}\n";
        var merged = merge(service("A", "/a", "a", mapped + PART), service("B", "/b", "b", mapped + OTHER_PART));
        assertThat(merged.at("/components/schemas/AThing/discriminator/mapping/p")
                        .asText())
                .isEqualTo("#/components/schemas/APart");
    }

    private static final Part WITH_DEFAULT = part("Gateway", """
            openapi: 3.1.0
            paths:
              /own:
                get:
                  operationId: own
                  responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Part"}}}}}
            components:
              schemas:
                Part: {x-default: true, type: boolean}
              securitySchemes:
                oauth2: {type: oauth2, flows: {clientCredentials: {tokenUrl: /t, scopes: {a.read: A, b.read: B}}}}
            """);

    @Test
    void defaultOfTheGatewayYieldsToWhatTheServicesAgreeOn() {
        var merged = OpenApiMerge.merge(
                WITH_DEFAULT,
                List.of(service("A", "/a", "a", THING + PART), service("B", "/b", "b", THING + PART)),
                BOTH);
        assertThat(merged.at("/components/schemas/Part/type").asText()).isEqualTo("string");
        assertThat(schemaOf(merged, "/own")).isEqualTo("#/components/schemas/Part");
    }

    @Test
    void defaultOfTheGatewayStaysWhereTheServicesDiffer() {
        var merged = OpenApiMerge.merge(
                WITH_DEFAULT,
                List.of(service("A", "/a", "a", THING + PART), service("B", "/b", "b", THING + OTHER_PART)),
                BOTH);
        assertThat(schemaOf(merged, "/own")).isEqualTo("#/components/schemas/GatewayPart");
        assertThat(merged.at("/components/schemas/GatewayPart").toString()).isEqualTo("{\"type\":\"boolean\"}");
    }

    @Test
    void whatNothingLeadsToIsLeftOut() {
        var merged = merge(service("A", "/a", "a", THING + PART + "Unused: {type: string}\n"));
        assertThat(merged.at("/components/schemas").has("Unused")).isFalse();
    }

    @Test
    void operationIdOfSeveralIsPrefixedInEach() {
        var merged = merge(service("A", "/a", "list", THING + PART), service("B", "/b", "list", THING + PART));
        assertThat(merged.at("/paths/~1a/get/operationId").asText()).isEqualTo("aList");
        assertThat(merged.at("/paths/~1b/get/operationId").asText()).isEqualTo("bList");
    }

    @Test
    void pathOfTwoFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> merge(service("A", "/a", "a", THING + PART), service("B", "/a", "b", THING + PART)))
                .withMessageContaining("/a");
    }

    private static Part shared(String name, String part) {
        Part service = service(name, "/shared", "shared", THING + part);
        ((ObjectNode) service.document().at("/paths/~1shared/get")).put("x-shared", true);
        return service;
    }

    @Test
    void sharedPathIsOneWhenItsCopiesAreEqual() {
        var merged = merge(shared("A", PART), shared("B", PART));
        assertThat(merged.at("/paths/~1shared/get/operationId").asText()).isEqualTo("shared");
    }

    @Test
    void sharedPathFailsWhenItsCopiesDiffer() {
        assertThatIllegalStateException()
                .isThrownBy(() -> merge(shared("A", PART), shared("B", OTHER_PART)))
                .withMessageContaining("differ");
    }

    @Test
    void oneSchemeWithTheScopesThatTheGatewayAsksFor() {
        var merged = merge(service("A", "/a", "a", THING + PART));
        assertThat(merged.at("/components/securitySchemes").fieldNames())
                .toIterable()
                .containsExactly("oauth2");
        assertThat(merged.at("/paths/~1a/get/security").toString())
                .isEqualTo("[{\"oauth2\":[\"a.read\"]},{\"oauth2\":[\"b.read\"]}]");
    }

    @Test
    void publicOperationStaysPublic() {
        Part open = service("A", "/a", "a", THING + PART);
        ((ObjectNode) open.document().at("/paths/~1a/get")).putArray("security");
        assertThat(merge(open).at("/paths/~1a/get/security").toString()).isEqualTo("[]");
    }

    @Test
    void scopeThatNobodyDescribesFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OpenApiMerge.merge(
                        OWN, List.of(service("A", "/a", "a", THING + PART)), (_, _) -> Set.of("c.read")))
                .withMessageContaining("c.read");
    }

    @Test
    void everyOperationMayBeToldToWait() {
        var merged = merge(service("A", "/a", "a", THING + PART));
        assertThat(merged.at("/paths/~1a/get/responses/429/$ref").asText())
                .isEqualTo("#/components/responses/Problem429");
    }

    @Test
    void orderOfTheServicesDoesNotMatter() {
        Part a = service("A", "/a", "list", THING + PART);
        Part b = service("B", "/b", "list", THING + OTHER_PART);
        assertThat(YamlText.write(merge(a, b))).isEqualTo(YamlText.write(merge(b, a)));
    }

    @Test
    void textThatLooksLikeANumberOrADateIsQuoted() {
        String yaml =
                YamlText.write(YamlText.read("{a: \"2026-11-22\", \"200\": \"1.0\", b: 5, c: \"yes\", d: plain}"));
        assertThat(yaml).isEqualTo("a: \"2026-11-22\"\n\"200\": \"1.0\"\nb: 5\nc: \"yes\"\nd: plain\n");
    }

    @Test
    void sharedOperationShowsTheExamplesOfEveryService() {
        var merged = merge(sharing("A", "one: {value: 1}"), sharing("B", "two: {value: 2}"));
        assertThat(merged.at("/paths/~1shared/get/responses/200/content/application~1json/examples")
                        .fieldNames())
                .toIterable()
                .containsExactly("one", "two");
        assertThat(merged.at("/paths/~1shared/get/parameters/0/examples").fieldNames())
                .toIterable()
                .containsExactly("one", "two");
    }

    @Test
    void copiesThatDifferInMoreThanExamplesStillFail() {
        var other = sharing("B", "two: {value: 2}");
        ((ObjectNode) other.document().at("/paths/~1shared/get")).put("summary", "Other");
        assertThatIllegalStateException()
                .isThrownBy(() -> merge(sharing("A", "one: {value: 1}"), other))
                .withMessageContaining("/shared differ");
    }

    private static Part sharing(String name, String examples) {
        return part(name, """
                paths:
                  /shared:
                    get:
                      operationId: shared
                      x-shared: true
                      parameters: [{$ref: "#/components/parameters/Id"}]
                      responses:
                        "200": {content: {application/json: {schema: {type: integer}, examples: {EXAMPLES}}}}
                      security: [{bearer: []}]
                components:
                  parameters: {Id: {name: id, in: query, schema: {type: integer}, examples: {EXAMPLES}}}
                """.replace("EXAMPLES", examples));
    }
}
