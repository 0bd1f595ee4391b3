package org.icsworkforce.vacancy.feed;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the terms of a feed: that rows can be taken by them. A constraint, so that its faults are told beside all others. */
@Constraint(validatedBy = RegistrationCheck.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Takeable {

    String message() default "Rows cannot be taken by these terms.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
