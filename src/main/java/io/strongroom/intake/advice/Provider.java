package io.strongroom.intake.advice;

/// Who issues a token, under the name it is known by.
public enum Provider {
    OPENAI("OpenAI"),
    ANTHROPIC("Anthropic"),
    HUGGING_FACE("Hugging Face"),
    GITHUB("GitHub"),
    GITLAB("GitLab"),
    AWS("AWS"),
    GOOGLE("Google"),
    SLACK("Slack"),
    STRIPE("Stripe"),
    NPM("npm"),
    PYPI("PyPI"),
    WEIGHTS_AND_BIASES("Weights & Biases"),
    REPLICATE("Replicate");

    private final String title;

    Provider(String title) {
        this.title = title;
    }

    /// The name as the provider writes it; the same in every language.
    public String title() {
        return title;
    }
}
