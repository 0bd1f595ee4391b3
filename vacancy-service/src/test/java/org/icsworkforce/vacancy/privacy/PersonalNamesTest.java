package org.icsworkforce.vacancy.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NINUMBER",
                "NI Number",
                "niNo",
                "National Insurance Number",
                "DOB",
                "Date of birth",
                "dateOfBirth",
                "Surname",
                "First name",
                "forenames",
                "Applicant Name",
                "applicant_email",
                "candidateId",
                "Employee No.",
                "Employee number",
                "Name of candidate",
                "Post holder",
                "Previous postholder",
                "Former post-holder name",
                "Outgoing employee",
                "Incumbent",
                "Leaver",
                "UNIQUEWORKERID",
                "NHS number",
                "home address"
            })
    void nameOfAColumnAboutPeopleIsRefused(String name) {
        assertThat(PersonalNames.of(name)).isEqualTo(PersonalNames.IDENTITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "E-mail",
                "Contact",
                "contact name",
                "contactEmail",
                "recruiter",
                "Recruiter phone",
                "Hiring manager",
                "hiringManagerEmail",
                "Line Manager",
                "applicationContact",
                "Telephone"
            })
    void nameOfARecruitersContactIsLeftOut(String name) {
        assertThat(PersonalNames.of(name)).isEqualTo(PersonalNames.CONTACT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference", "title", "recruitmentSource", "name", "organisation", "employmentKind", "starters12m",
                "STARTERS", "LEAVERS", "VACANCIES", "posts", "postcode", "Number of applicants", "managerial grade",
                "contractType", "staffGroup", "id", "system", "leavingReason", "nationalPayScheme", "Job title"
            })
    void otherNamesAreNotTakenForPeople(String name) {
        assertThat(PersonalNames.of(name)).isIn(PersonalNames.NONE, PersonalNames.PERSON);
    }
}
