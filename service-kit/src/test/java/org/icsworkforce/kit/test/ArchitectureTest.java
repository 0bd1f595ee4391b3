package org.icsworkforce.kit.test;

import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void kitIsMechanismOnly() {
        KitRules.checkKit();
    }
}
