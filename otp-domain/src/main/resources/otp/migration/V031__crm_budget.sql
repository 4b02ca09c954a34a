CREATE TABLE IF NOT EXISTS crm_budget (
    id INT NOT NULL,
    slices VARBINARY(4096) NOT NULL,
    paused_until DATETIME(3),
    PRIMARY KEY (id)
);
