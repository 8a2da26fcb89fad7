-- Run once, when the cluster is new.
create database views;
create database keys;
