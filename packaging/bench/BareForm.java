import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.animation.PauseTransition;

/// What a JavaFX window costs by itself: one text field and a list in JavaFX's own theme. The floor
/// that the start of the program is measured against.
public final class BareForm extends Application {

    public static void main(String[] args) {
        launch(BareForm.class, args);
    }

    @Override
    public void start(Stage stage) {
        ListView<String> names = new ListView<>();
        names.getItems().addAll("OPENAI_API_KEY", "KUBECONFIG", "HF_TOKEN");
        stage.setScene(new Scene(new VBox(8, new Label("Name"), new TextField(), names), 1180, 760));
        stage.setTitle("Bare form");
        stage.show();
        if (Boolean.getBoolean("strongroom.rehearsal")) {
            PauseTransition rest = new PauseTransition(Duration.seconds(1));
            rest.setOnFinished(_ -> Platform.exit());
            rest.play();
        }
    }
}
