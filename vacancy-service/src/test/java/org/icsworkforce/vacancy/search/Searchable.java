package org.icsworkforce.vacancy.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** The round that enters what has been pushed into what searches read: tests make it themselves. */
@ApplicationScoped
public class Searchable {

    private final SearchIndex index;

    Searchable(SearchIndex index) {
        this.index = index;
    }

    /** Whatever has been pushed before can be searched now. */
    public void now() {
        try {
            index.go();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
