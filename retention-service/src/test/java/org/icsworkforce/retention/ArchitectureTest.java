package org.icsworkforce.retention;

import org.icsworkforce.kit.test.KitRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void serviceKeepsTheRules() {
        KitRules.checkService("retention");
    }
}
