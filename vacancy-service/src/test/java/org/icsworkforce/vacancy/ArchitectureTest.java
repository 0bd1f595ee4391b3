package org.icsworkforce.vacancy;

import org.icsworkforce.kit.test.KitRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void serviceKeepsTheRules() {
        KitRules.checkService("vacancy");
    }
}
