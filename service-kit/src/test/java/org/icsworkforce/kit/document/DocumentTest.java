package org.icsworkforce.kit.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.icsworkforce.kit.test.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class DocumentTest {

    private static ValidatableResponse document() {
        return given().get("/q/openapi?format=json").then().statusCode(200);
    }

    @Test
    void parameterOfSeveralOperationsIsWrittenOnce() {
        document()
                .body("components.parameters.Id.in", equalTo("path"))
                .body("paths.'/v1/things/{id}'.get.parameters", hasItem(hasEntry("$ref", "#/components/parameters/Id")))
                .body("components.parameters", not(hasKey("Organisation")));
    }

    @Test
    void conditionIsDescribedAndItsAnswerHasATag() {
        document()
                .body(
                        "paths.'/v1/things/{id}'.put.parameters.find{it.name=='If-Match'}.example",
                        equalTo("\"3b0b824132a4591bf07e826f8c2f480c\""))
                .body("paths.'/v1/things/{id}'.put.responses.'204'.headers.ETag", notNullValue())
                .body("components.headers.ETag.schema.type", equalTo("string"));
    }

    @Test
    void whatIsSentMayLeaveOutWhatMayBeNull() {
        document()
                .body("components.schemas.Secret.properties.person.type", hasItem("null"))
                .body("components.schemas.Secret.required", not(hasItem("person")))
                .body("components.schemas.PageMapStringObject.required", hasItem("next"));
    }

    @Test
    void schemeIsTheTokenAndNoOther() {
        document()
                .body("components.securitySchemes", hasKey("bearer"))
                .body("components.securitySchemes", not(hasKey("SecurityScheme")));
    }
}
