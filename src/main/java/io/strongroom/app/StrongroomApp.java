package io.strongroom.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// Trial.
public final class StrongroomApp extends Application {
    /// Starts.
    public static void start(String[] args) {
        launch(StrongroomApp.class, args);
    }

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(new TextField("hello"), 400, 200));
        stage.show();
        System.out.println("shown on " + System.getProperty("java.version"));
    }
}
