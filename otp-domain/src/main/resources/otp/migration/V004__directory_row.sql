INSERT IGNORE INTO directory (id, version) VALUES (1, 0);
