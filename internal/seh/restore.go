package seh
