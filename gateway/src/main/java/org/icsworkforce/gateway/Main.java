package org.icsworkforce.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Main {

    public static void main(String... arguments) {
        // Quarkus would answer an invalid address with an empty 400; Arrival answers it with a problem
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
