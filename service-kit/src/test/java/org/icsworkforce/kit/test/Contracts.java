package org.icsworkforce.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.icsworkforce.kit.problem.ProblemCatalogue;
import org.icsworkforce.kit.problem.ProblemCode;

/**
 * Compares what a service does with what its {@code contract} folder promises. Run with
 * {@code -Dcontract.update=true} to write the promise anew.
 */
public final class Contracts {

    private static final Path FOLDER = Path.of("contract");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    /** The document that the running service generates is {@code contract/openapi.yaml}. */
    public static void openApiIsCommitted() {
        String generated = RestAssured.given()
                .get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        isCommitted(FOLDER.resolve("openapi.yaml"), generated);
    }

    /**
     * Who asks for a form that an operation does not have is told so, and given no other. An address that ends in a suffix
     * says what it is.
     *
     * @param token of somebody who may read all
     */
    public static void formsThatThereAreNotAreRefused(String token) {
        var answers = new TreeMap<String, Integer>();
        for (DocumentedOperation operation : Examples.operations()) {
            if (operation.method().equals("get") && operation.path().indexOf('.') < 0) {
                int status = RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .accept("image/png")
                        .get(operation.path().replaceAll("\\{[^}]*}", "1"))
                        .statusCode();
                answers.put(operation.id(), status);
            }
        }
        assertThat(answers)
                .isNotEmpty()
                .allSatisfy((id, status) -> assertThat(status).as(id).isEqualTo(406));
    }

    /** All codes of the service and of the kit are {@code contract/problems.json}, and each means one thing. */
    @SafeVarargs
    public static void problemsAreCommitted(Class<? extends ProblemCode>... own) {
        assertThat(ProblemCatalogue.of(own).problems())
                .extracting(ProblemCatalogue.Entry::code)
                .doesNotHaveDuplicates();
        try {
            var printer = new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
            String generated = JSON.writer(printer).writeValueAsString(ProblemCatalogue.of(own));
            isCommitted(FOLDER.resolve("problems.json"), generated + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param type such as {@code thing.made.v1}; its example is checked against its schema */
    public static void exampleFits(String type) {
        fits(type, read(FOLDER.resolve("events").resolve(type + ".example.json")));
    }

    /** A payload as it was really sent fits the schema of its type, which may name no more than what is sent. */
    public static void fits(String type, String payload) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(FOLDER.resolve("events").resolve(type + ".schema.json")), InputFormat.JSON);
        var faults = schema.validate(
                payload,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(faults).as("%s against its schema", type).isEmpty();
    }

    private static void isCommitted(Path file, String generated) {
        if (Boolean.getBoolean("contract.update")) {
            write(file, generated);
        }
        assertThat(generated)
                .as("%s is what the code does; -Dcontract.update=true writes it", file)
                .isEqualTo(read(file));
    }

    private static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
