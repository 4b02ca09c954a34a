CREATE TABLE IF NOT EXISTS template_hint (
    id INT NOT NULL,
    hinted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (id)
);
