package org.icsworkforce.local.command;

import java.io.IOException;
import java.net.http.HttpClient;
import org.icsworkforce.local.issuer.Tokens;
import org.icsworkforce.local.suite.Home;
import org.icsworkforce.local.suite.State;
import org.icsworkforce.stack.client.Clients;

/** Prints an access token and nothing else, so that it can be put straight into a variable. */
record Token(Home home) {

    int run(String client) throws InterruptedException {
        if (Clients.find(client).isEmpty()) {
            System.err.println(
                    "There is no client " + client + ". There are: " + String.join(", ", Clients.ids()) + ".");
            return 2;
        }
        var state = State.ofRunning(home);
        if (state.isEmpty()) {
            System.err.println("The suite does not run. Start it with ./run");
            return 1;
        }
        try (var http = HttpClient.newHttpClient()) {
            System.out.println(new Tokens(http, state.get().ports().issuer()).accessToken(client));
            return 0;
        } catch (IOException e) {
            System.err.println("The issuer gave no token: " + e);
            return 1;
        }
    }
}
