package io.strongroom.domain;

/// The parts of a secret that a person fills in, by which a problem is shown beside the right one.
public enum Field {
    /// The name jobs read the secret by.
    NAME("name"),
    /// The secret text, or the file.
    VALUE("value"),
    /// What it is for.
    DESCRIPTION("description"),
    /// Personal, or the team it belongs to.
    TEAM("teamId");

    private final String parameter;

    Field(String parameter) {
        this.parameter = parameter;
    }

    /// The name of the parameter in the HTTP contract, for example `teamId`.
    public String parameter() {
        return parameter;
    }
}
