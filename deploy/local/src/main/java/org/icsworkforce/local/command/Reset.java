package org.icsworkforce.local.command;

import java.io.IOException;
import org.icsworkforce.local.suite.Home;

/** Ends everything and deletes the data, after asking. */
record Reset(Home home) {

    int run(boolean sure) throws IOException, InterruptedException {
        if (!sure && !confirmed()) {
            System.err.println("Nothing was deleted. To delete without being asked: ./run reset --yes");
            return 1;
        }
        try (var lock = new Stop(home).stopped()) {
            home.deleteData();
        }
        System.out.println("Deleted the data in " + home.root() + ".");
        return 0;
    }

    private boolean confirmed() {
        var console = System.console();
        return console != null
                && console.isTerminal()
                && "yes".equals(console.readLine("Delete all data in %s? Type yes: ", home.root()));
    }
}
